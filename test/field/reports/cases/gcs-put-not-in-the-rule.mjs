const A = 'https://app.example.com'
export default { id: 'gcs-put-not-in-the-rule', source: 'googleapis/nodejs-storage#1145', software: 'gcs', kind: 'method',
  story: 'A signed upload to Cloud Storage; the rule of the bucket lists GET alone, so the preflight for PUT is 200 without any header.',
  async start(t) {
    const { port } = await t.serve(({ origin, acrm, preflight, method }) => {
      const id = [['X-GUploader-UploadID', 'ABPnzm'], ['Server', 'UploadServer'], ['Cache-Control', 'private, max-age=0']]
      const ok = origin === A
      if (preflight) return { status: 200, headers: [...id, ['Content-Type', 'text/html; charset=UTF-8'], ...(ok && acrm === 'GET' ? [['Access-Control-Allow-Origin', A], ['Access-Control-Max-Age', '3600'], ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'Content-Type'], ['Vary', 'Origin']] : [])] }
      if (method === 'GET') return { status: 403, headers: [...id, ['Content-Type', 'application/xml; charset=UTF-8'], ...(ok ? [['Access-Control-Allow-Origin', A], ['Access-Control-Expose-Headers', 'Content-Type'], ['Vary', 'Origin']] : [])], body: "<?xml version='1.0' encoding='UTF-8'?><Error><Code>SignatureDoesNotMatch</Code><Message>Access denied.</Message></Error>" }
      return { status: 200, headers: id }
    })
    return { url: `https://storage.googleapis.com:${port}/uploads-prod/a.png?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Signature=ab`, args: ['-X', 'PUT', '-H', 'Content-Type: image/png'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['gcs'], layer: ['gcs'], mustSay: [/PUT/] } }
