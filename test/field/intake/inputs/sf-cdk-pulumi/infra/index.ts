import * as aws from '@pulumi/aws'

export const files = new aws.s3.BucketV2('files')
new aws.s3.BucketCorsConfigurationV2('files', {
  bucket: files.id,
  corsRules: [{ allowedOrigins: ['https://app.example.com'], allowedMethods: ['PUT'], allowedHeaders: ['*'] }],
})
new aws.apigatewayv2.Api('http', {
  protocolType: 'HTTP',
  corsConfiguration: { allowOrigins: ['https://shop.example.com'], allowMethods: ['GET'], allowCredentials: true },
})
