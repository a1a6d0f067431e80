export default { id: 'cloudflare-1015', source: 'cloudflare/cloudflare-docs, error 1015', software: 'cloudflare', kind: 'limit',
  story: 'A rate limiting rule of the edge answers 429 with its own page; the application behind never saw it.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const cf = [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']]
      if (url.startsWith('/api/prices')) return { status: 429, headers: [...cf, ['Retry-After', '10'], ['Content-Type', 'text/plain; charset=UTF-8'], ['Referrer-Policy', 'same-origin'], ['X-Frame-Options', 'SAMEORIGIN']], body: 'error code: 1015' }
      return { status: 200, headers: [...cf, ['Access-Control-Allow-Origin', '*'], ['CF-Cache-Status', 'DYNAMIC'], ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/prices` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['error-response-without-cors', 'cors-not-configured', 'cors-after-routes'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/429/], mustNotSay: [/app\.use\(cors/] } }
