export default { id: 'gcs-response-header-list', source: 'firebase/firebase-tools#8364 and GCS documentation', software: 'gcs', kind: 'list',
  story: 'Upload to GCS: responseHeader of the rule lacks x-goog-content-length-range, the preflight is 200 without it.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrm, method }) => {
      const g = [['X-GUploader-UploadID', 'ABPtcPq'], ['Server', 'UploadServer']]
      if (preflight) return { status: 200, headers: origin === 'https://app.example.com' && acrm === 'PUT' ? [...g, ['Access-Control-Allow-Origin', origin], ['Access-Control-Max-Age', '3600'], ['Access-Control-Allow-Methods', 'PUT'], ['Access-Control-Allow-Headers', 'Content-Type'], ['Vary', 'Origin']] : g }
      return { status: 403, headers: [...g, ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', 'Content-Type'], ['Vary', 'Origin']] : []), ['Content-Type', 'application/xml; charset=UTF-8']], body: "<?xml version='1.0' encoding='UTF-8'?><Error><Code>SignatureDoesNotMatch</Code></Error>" }
    })
    return { url: `https://storage.googleapis.com:${port}/uploads/a.mp4?X-Goog-Signature=aa`, args: ['-X', 'PUT', '-H', 'content-type: video/mp4', '-H', 'x-goog-content-length-range: 0,100'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: ['gcs', null], layer: ['gcs'], mustSay: [/x-goog-content-length-range/i] } }
