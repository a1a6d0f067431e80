import * as aws from '@pulumi/aws'
const b = new aws.s3.BucketV2('b')
new aws.s3.BucketCorsConfigurationV2('c', {
  bucket: b.id,
  corsRules: [{ allowedOrigins: ['https://app.example.com'], allowedMethods: ['PUT'], allowedHeaders: ['*'] }],
})
