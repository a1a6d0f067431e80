import { all, any, header, type Marks } from './marks.ts'

export const minio: Marks = {
  id: 'minio',
  name: 'MinIO',
  role: 'storage',
  made: any(
    header('Server', /^minio(?! console)/i),
    header('X-Minio-Deployment-Id'),
    header('X-Minio-Error-Code'),
    all(header('X-Amz-Id-2', /^[\da-f]{64}$/), header('X-Amz-Request-Id', /^[\dA-F]{16}$/)),
  ),
  words: [
    {
      means: 'no-host',
      when: header('Server', /^minio console/i),
      says: 'the console of MinIO answers, which is no store: its API has an address or a port of its own (9000, where the console has 9001)',
      remedy: [
        'Call the API of MinIO, not its console',
        'The console answers every path with its own page. Addresses are signed for the host and port of the API: give the client that signs them the public address of the API (endpoint, MINIO_SERVER_URL), not that of the console (MINIO_BROWSER_REDIRECT_URL).',
        'A proxy in front needs one name or port for each of the two. Then probe again: whether a CORS policy is needed shows only there.',
      ],
    },
  ],
}
