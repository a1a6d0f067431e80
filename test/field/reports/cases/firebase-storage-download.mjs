export default { id: 'firebase-storage-download', source: 'firebase/firebase-js-sdk and Firebase documentation, CORS configuration of Cloud Storage', software: 'gcs', kind: 'no-rule',
  story: 'getBlob() of Firebase Storage: the bucket has no CORS configuration, the download arrives without a header.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS'
      ? { status: 200, headers: [['X-GUploader-UploadID', 'ABPtcP'], ['Server', 'UploadServer'], ['Content-Type', 'text/html; charset=UTF-8'], ['Cache-Control', 'private, max-age=0']] }
      : { status: 200, headers: [['X-GUploader-UploadID', 'ABPtcP'], ['x-goog-generation', '1700000000000000'], ['x-goog-metageneration', '1'], ['x-goog-storage-class', 'STANDARD'], ['x-goog-hash', 'crc32c=aa=='], ['Cache-Control', 'private, max-age=0'], ['Server', 'UploadServer'], ['Content-Type', 'image/png']], body: 'png' })
    return { url: `https://firebasestorage.googleapis.com:${port}/v0/b/shop-1234.appspot.com/o/a%2Fb.png?alt=media&token=0d5c7a36-1111-4222-8333-444455556666`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-not-handled'], fixFor: ['gcs', null], layer: ['gcs'], mustSay: [/bucket/i], mustNotSay: [/0d5c7a36-1111-4222-8333-444455556666/, /add_header/] } }
