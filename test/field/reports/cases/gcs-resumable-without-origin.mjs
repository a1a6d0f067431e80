export default { id: 'gcs-resumable-without-origin', source: 'googleapis/nodejs-storage#347 and its kind, createResumableUpload origin', software: 'gcs', kind: 'session',
  story: 'The server began the resumable upload without the Origin of the page: the preflight of the PUT passes, the answer to the PUT is bare.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrh }) => {
      const s = [['X-GUploader-UploadID', 'ABPtcPo1'], ['Server', 'UploadServer']]
      if (method === 'OPTIONS') return { status: 200, headers: [...s, ['Access-Control-Allow-Origin', origin ?? '*'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Allow-Methods', 'DELETE,GET,HEAD,PATCH,POST,PUT'], ['Access-Control-Max-Age', '3600'], ['Vary', 'Origin'], ['Content-Type', 'text/html; charset=UTF-8']] }
      if (method === 'PUT') return { status: 200, headers: [...s, ['Content-Type', 'application/json; charset=UTF-8'], ['ETag', 'CJ'], ['Vary', 'Origin'], ['Vary', 'X-Origin']], body: '{"kind":"storage#object"}' }
      return { status: 404, headers: [...s, ['Content-Type', 'text/html; charset=UTF-8']], body: 'Not Found' }
    })
    return { url: `https://storage.googleapis.com:${port}/upload/storage/v1/b/x/o?uploadType=resumable&upload_id=ABPtcPo1`, args: ['-X', 'PUT', '-H', 'Content-Type: image/png', '--data', 'x', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'proxy-strips-headers', 'preflight-elsewhere'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'method-not-allowed', 'proxy-strips-headers'], fixFor: ['gcs', null], layer: ['gcs', null] } }
