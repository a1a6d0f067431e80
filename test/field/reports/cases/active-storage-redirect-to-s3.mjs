export default { id: 'active-storage-redirect-to-s3', source: 'rails/rails, ActiveStorage::Blobs::RedirectController; cyu/rack-cors, resource', software: 'rails', kind: 'redirect',
  story: 'Rack::Cors covers /api/* and the file is /rails/active_storage/…: a bare 302 to a bucket on another host, whose rule names the page; behind the redirect the origin is null, which that rule leaves out.',
  async start(t) {
    const store = await t.serve(({ origin }) => ({ status: 200, headers: [['x-amz-request-id', 'AAAA1111BBBB2222'], ['Server', 'AmazonS3'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET'], ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']] : []), ['Content-Type', 'image/png']], body: 'x' }))
    const { port } = await t.serve(({ url, origin }) => {
      const r = [['x-request-id', '2f1f4c1e-0000-4000-8000-000000000000'], ['x-runtime', '0.004']]
      if (url.startsWith('/rails/active_storage')) return { status: 302, headers: [...r, ['Location', `https://media.s3.eu-central-1.amazonaws.com:${store.port}/k1?X-Amz-Signature=00`], ['Cache-Control', 'max-age=300, private'], ['Content-Type', 'text/html; charset=utf-8']], body: '' }
      return { status: 404, headers: [...r, ...(origin === 'https://app.example.com' && url.startsWith('/api/') ? [['access-control-allow-origin', origin], ['vary', 'Origin']] : []), ['Content-Type', 'application/json']], body: '{"status":404,"error":"Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/rails/active_storage/blobs/redirect/eyJfcmFpbHM/cat.png`, resolve: [`media.s3.eu-central-1.amazonaws.com:${store.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'cors-after-routes', 'cors-not-configured'], neverCertain: ['cors-not-configured'], fixFor: ['rails', null], layer: ['rails', null], mustSay: [/amazonaws\.com/, /\bnull\b/] } }
