import { any, header, type Marks } from './marks.ts'

export const minio: Marks = {
  id: 'minio',
  name: 'MinIO',
  role: 'storage',
  made: any(header('Server', /^minio/i), header('X-Minio-Deployment-Id'), header('X-Minio-Error-Code')),
}
