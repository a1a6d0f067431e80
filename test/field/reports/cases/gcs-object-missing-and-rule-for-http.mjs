export default { id: 'gcs-object-missing-and-rule-for-http', source: 'Stack Overflow, Google Cloud Storage: 404 NoSuchKey and CORS, the rule names http', software: 'gcs', kind: 'two',
  story: 'The rule of the bucket names http://app.example.com, and the object is gone: 404 NoSuchKey, bare for the https page.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, acrm }) => {
      const g = [['X-GUploader-UploadID', 'A'], ['Server', 'UploadServer']]
      const ok = origin === 'http://app.example.com'
      const cors = ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', 'Content-Type'], ['Vary', 'Origin']] : []
      if (method === 'OPTIONS') return { status: 200, headers: [...g, ...(ok && acrm ? [...cors, ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'Content-Type']] : [])] }
      return { status: 404, headers: [...g, ...cors, ['Content-Type', 'application/xml; charset=UTF-8']], body: "<?xml version='1.0' encoding='UTF-8'?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Details>No such object: bucket/a.json</Details></Error>" }
    })
    return { url: `https://storage.googleapis.com:${port}/bucket/a.json`, page: 'https://app.example.com' }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'wrong-url'], fixFor: ['gcs', null], layer: ['gcs'], mustSay: [/http:\/\/app\.example\.com/, /404/] } }
