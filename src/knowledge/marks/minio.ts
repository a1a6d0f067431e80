import { all, any, header, type Marks } from './marks.ts'

export const minio: Marks = {
  id: 'minio',
  name: 'MinIO',
  role: 'storage',
  made: any(
    header('Server', /^minio/i),
    header('X-Minio-Deployment-Id'),
    header('X-Minio-Error-Code'),
    all(header('X-Amz-Id-2', /^[\da-f]{64}$/), header('X-Amz-Request-Id', /^[\dA-F]{16}$/)),
  ),
}
