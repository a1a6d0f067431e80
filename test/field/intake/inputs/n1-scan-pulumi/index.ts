import * as aws from '@pulumi/aws'
const cfg = new pulumi.Config()
new aws.apigatewayv2.Api('api', { protocolType: 'HTTP', corsConfiguration: { allowOrigins: ['https://app.example.com/'], allowMethods: ['GET', 'PUT'], allowCredentials: true } })
new aws.s3.BucketCorsConfigurationV2('b', { bucket: 'x', corsRules: [{ allowedMethods: ['PUT'], allowedOrigins: [cfg.require('origin')], allowedHeaders: ['*'] }] })
