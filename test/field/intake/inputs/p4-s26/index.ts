import * as aws from '@pulumi/aws'
const api = new aws.apigatewayv2.Api('jam', {
  protocolType: 'HTTP',
  corsConfiguration: { allowOrigins: ['https://jam.example.com'], allowMethods: ['*'], allowCredentials: true },
})
const files = new aws.s3.BucketV2('files', {})
new aws.s3.BucketCorsConfigurationV2('c', { bucket: files.id, corsRules: [{ allowedMethods: ['PUT'], allowedOrigins: ['*'] }] })