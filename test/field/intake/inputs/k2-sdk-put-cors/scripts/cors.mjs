import { PutBucketCorsCommand, S3Client } from '@aws-sdk/client-s3'

await new S3Client({}).send(
  new PutBucketCorsCommand({
    Bucket: 'files',
    CORSConfiguration: {
      CORSRules: [
        { AllowedOrigins: ['https://app.example.com/'], AllowedMethods: ['PUT'], AllowedHeaders: ['*'], MaxAgeSeconds: 600 },
      ],
    },
  }),
)
