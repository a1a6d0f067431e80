export default { id: 'gcs-goog-header-not-in-rule', source: 'googleapis/nodejs-storage, signed URL with extension headers', software: 'gcs', kind: 'header',
  story: 'A signed PUT needs x-goog-content-length-range; responseHeader of the bucket names Content-Type alone.',
  async start(t) {
    const id = [['X-GUploader-UploadID', 'ABPtcPq1'], ['Server', 'UploadServer'], ['Content-Type', 'text/html; charset=UTF-8'], ['Alt-Svc', 'h3=":443"; ma=2592000']]
    const { port } = await t.serve(({ preflight, origin, acrm, acrh }) => {
      const ok = origin === 'https://app.example.com' && (!acrm || ['GET', 'PUT'].includes(acrm))
      if (preflight) {
        const all = (acrh ?? '').split(',').map((x) => x.trim()).filter(Boolean).every((x) => x === 'content-type')
        return { status: 200, headers: [...id, ...(ok && all ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', acrm], ['Access-Control-Allow-Headers', 'Content-Type'], ['Access-Control-Max-Age', '3600'], ['Vary', 'Origin']] : [])] }
      }
      return { status: 403, headers: [...id.slice(0, 2), ...(ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', 'Content-Type'], ['Vary', 'Origin']] : []), ['Content-Type', 'application/xml; charset=UTF-8']], body: "<?xml version='1.0' encoding='UTF-8'?><Error><Code>SignatureDoesNotMatch</Code><Message>Access denied.</Message></Error>" }
    })
    return { url: `https://storage.googleapis.com:${port}/uploads-bucket/a.jpg?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Signature=ab12`, args: ['-X', 'PUT', '-H', 'Content-Type: image/jpeg', '-H', 'x-goog-content-length-range: 0,1000000'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: ['gcs', null], layer: ['gcs'], mustSay: [/x-goog-content-length-range/, /responseHeader/] } }
