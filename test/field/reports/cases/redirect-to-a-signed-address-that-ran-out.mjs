const A = 'https://app.example.com'
export default { id: 'redirect-to-a-signed-address-that-ran-out', source: 'Cloud Storage documentation, signed URLs, 400 ExpiredToken; the redirect was kept by a cache', software: 'gcs', kind: 'error',
  story: 'The API redirects to a signed address of Cloud Storage that ran out, since the redirect itself was cached: 400 ExpiredToken, readable, since the rule of the bucket is *.',
  async start(t) {
    let port = 0
    const at = await t.serve(({ h, origin }) => {
      if (h.host.startsWith('api.')) return { status: 302, headers: [['Location', `https://storage.googleapis.com:${port}/files/a.pdf?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Date=20260101T000000Z&X-Goog-Expires=900&X-Goog-Signature=ab`], ['Cache-Control', 'public, max-age=3600'], ['Age', '1800'], ...(origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : [])] }
      return { status: 400, headers: [['X-GUploader-UploadID', 'ABPnzm'], ['Server', 'UploadServer'], ['Content-Type', 'application/xml; charset=UTF-8'], ...(origin ? [['Access-Control-Allow-Origin', '*'], ['Access-Control-Expose-Headers', 'Content-Type']] : [])], body: "<?xml version='1.0' encoding='UTF-8'?><Error><Code>ExpiredToken</Code><Message>Invalid argument.</Message><Details>The provided token has expired. Request signature expired at: 2026-01-01T00:15:00+00:00</Details></Error>" }
    })
    port = at.port
    return { url: `https://api.example.com:${port}/files/a`, resolve: [`storage.googleapis.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['gcs', null], layer: ['gcs', null], mustSay: [/400/, /ExpiredToken|expired|signature/i] } }
