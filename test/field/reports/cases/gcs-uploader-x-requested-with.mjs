export default { id: 'gcs-uploader-x-requested-with', source: 'fortana-co/react-dropzone-uploader#130', software: 'gcs', kind: 'page',
  story: 'The uploader sends X-Requested-With to a signed address of a bucket; responseHeader of the rule has Content-Type alone.',
  async start(t) {
    const A = 'https://app.example.com'
    const id = [['X-GUploader-UploadID', 'AHmUCY0'], ['Server', 'UploadServer'], ['Content-Type', 'text/html; charset=UTF-8']]
    const { port } = await t.serve(({ preflight, origin, acrm, acrh, method }) => {
      const ok = origin === A
      const asked = (acrh ?? '').split(',').map((x) => x.trim()).filter(Boolean)
      if (preflight) return { status: 200, headers: [...id, ...(ok && ['GET', 'PUT', 'HEAD'].includes(acrm) && asked.every((x) => x === 'content-type') ? [['Access-Control-Allow-Origin', A], ['Access-Control-Max-Age', '3600'], ['Access-Control-Allow-Methods', 'GET,HEAD,PUT'], ['Access-Control-Allow-Headers', 'Content-Type'], ['Vary', 'Origin']] : [])] }
      return { status: method === 'PUT' ? 200 : 403, headers: [...id, ...(ok ? [['Access-Control-Allow-Origin', A], ['Access-Control-Expose-Headers', 'Content-Type'], ['Vary', 'Origin']] : [])], body: method === 'PUT' ? '' : "<?xml version='1.0' encoding='UTF-8'?><Error><Code>SignatureDoesNotMatch</Code></Error>" }
    })
    return { url: `https://storage.googleapis.com:${port}/uploads-bucket/a.png?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=sa&X-Goog-Date=20260101T000000Z&X-Goog-Expires=900&X-Goog-SignedHeaders=content-type%3Bhost&X-Goog-Signature=00`, args: ['-X', 'PUT', '--as', 'xhr-upload', '-H', 'Content-Type: image/png', '-H', 'X-Requested-With: XMLHttpRequest', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'method-not-allowed'], fixFor: ['gcs', null], layer: ['gcs'], mustSay: [/x-requested-with/i] } }
