export default { id: 'rack-attack-429', source: 'rack/rack-attack#374', software: 'rails', kind: 'bare-error',
  story: 'Rack::Attack stands above rack-cors: throttled requests are 429 "Retry later" without the headers.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight }) => {
      const hit = origin === 'https://app.example.com'
      const cors = hit ? [['access-control-allow-origin', origin], ['access-control-allow-methods', 'GET, POST, PUT'], ['access-control-expose-headers', ''], ['access-control-max-age', '7200']] : []
      if (preflight) return { status: 200, headers: cors.length ? [...cors, ['access-control-allow-headers', 'authorization']] : [] }
      if (url.startsWith('/api/search')) return { status: 429, headers: [['content-type', 'text/plain'], ['retry-after', '60']], body: 'Retry later\n' }
      return { status: url.startsWith('/api') ? 200 : 404, headers: [...cors, ['x-frame-options', 'SAMEORIGIN'], ['content-type', 'application/json; charset=utf-8'], ['x-request-id', '2f1f4c1e-0000-4000-8000-000000000000'], ['x-runtime', '0.012345'], ['vary', 'Origin']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/search?q=a`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge'], neverCertain: ['blocked-at-edge', 'cors-not-configured'], fixFor: ['rails', null], mustSay: [/\b429\b/] } }
