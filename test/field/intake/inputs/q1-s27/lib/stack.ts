import * as s3 from 'aws-cdk-lib/aws-s3'
new s3.Bucket(this, 'B', {
  cors: [{ allowedOrigins: ['https://app.example.com'], allowedMethods: [s3.HttpMethods.PUT], allowedHeaders: ['*'] }],
})
