export default { id: 'swa-headers-not-on-the-api', source: 'Azure/static-web-apps#1477', software: 'azure-functions', kind: 'after',
  story: 'globalHeaders of a Static Web App send * with every file; the responses of its functions under /api have none.',
  async start(t) {
    const id = [['Cache-Control', 'no-cache'], ['Strict-Transport-Security', 'max-age=10886400; includeSubDomains; preload'], ['Referrer-Policy', 'same-origin'], ['X-Content-Type-Options', 'nosniff'], ['X-DNS-Prefetch-Control', 'off'], ['X-XSS-Protection', '1; mode=block']]
    const star = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS']]
    const { port } = await t.serve(({ method, url }) => {
      if (url.startsWith('/api/getData')) return method === 'OPTIONS' ? { status: 404, headers: id } : { status: 200, headers: [...id, ['Content-Type', 'application/json; charset=utf-8']], body: '[]' }
      if (url.startsWith('/api/')) return { status: 404, headers: id }
      if (method === 'OPTIONS') return { status: 405, headers: [...id, ...star, ['Allow', 'GET, HEAD, OPTIONS']] }
      return url === '/' ? { status: 200, headers: [...id, ...star, ['Content-Type', 'text/html'], ['ETag', '"32411568"']], body: '<!doctype html><title>Back office</title>' } : { status: 404, headers: [...id, ...star, ['Content-Type', 'text/html']], body: '<!doctype html><title>Azure Static Web Apps - 404: Not found</title>' }
    })
    return { url: `https://salmon-wave-0ffa80410.azurestaticapps.net:${port}/api/getData` }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'cors-not-configured'], fixFor: [null, 'azure-functions'], mustNotSay: [/nginx|express/i] } }
