export default { id: 'gcs-authenticated-host', source: 'Google Cloud Storage documentation, CORS and storage.cloud.google.com', software: 'gcs', kind: 'wrong-url',
  story: 'The page calls storage.cloud.google.com, which signs in by cookie and redirects to the accounts of Google; it never has CORS.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: 302, headers: [['Location', `https://accounts.google.com/ServiceLogin?service=cds&passive=1209600&continue=https://storage.cloud.google.com${url}`], ['Server', 'UploadServer'], ['X-GUploader-UploadID', 'a'], ['Content-Type', 'text/html; charset=UTF-8']], body: '<HTML><HEAD><TITLE>Moved Temporarily</TITLE></HEAD></HTML>' }))
    return { url: `https://storage.cloud.google.com:${port}/shop/a.json` }
  },
  expect: { outcome: ['blocked', 'unreachable', 'inconclusive'], causes: ['login-redirect'], maxConfidence: 'likely', fixFor: ['gcs', null], layer: ['gcs'], mustSay: [/accounts\.google\.com/, /storage\.googleapis\.com/], mustNotSay: [/Call https:\/\/accounts/] } }
