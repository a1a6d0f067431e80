import { any, at, header, type Marks } from './marks.ts'

export const gcs: Marks = {
  id: 'gcs',
  name: 'Google Cloud Storage',
  role: 'storage',
  made: any(
    header('X-GUploader-UploadID'),
    header('X-Goog-Storage-Class'),
    at(/^([\w.-]+\.)?storage\.googleapis\.com\//),
    at(/^firebasestorage\.googleapis\.com\//),
  ),
}
