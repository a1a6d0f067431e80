import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3'
const s3 = new S3Client({ region: 'eu-central-1', credentials })
await s3.send(new PutObjectCommand({ Bucket: 'uploads-example', Key: 'a.png', Body: file, ContentType: file.type }))
