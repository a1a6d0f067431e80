export default { id: 'directus-origin-false', source: 'coollabsio/coolify#5024', software: 'unknown', kind: 'origin',
  story: 'CORS_ENABLED is true and CORS_ORIGIN is not set: Directus answers OPTIONS with its lists and without an origin.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url, method }) => {
      const b = [['X-Powered-By', 'Directus'], ['Content-Security-Policy', "script-src 'self' 'unsafe-eval'"], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Expose-Headers', 'Content-Range']]
      if (preflight) return { status: 204, headers: [...b, ['Access-Control-Allow-Methods', 'GET,POST,PATCH,DELETE'], ['Access-Control-Allow-Headers', 'Content-Type,Authorization'], ['Access-Control-Max-Age', '18000'], ['Content-Length', '0']] }
      return url.startsWith('/items/articles') && method === 'GET' ? { status: 200, headers: [...b, ['Content-Type', 'application/json; charset=utf-8']], body: '{"data":[]}' } : { status: 404, headers: [...b, ['Content-Type', 'application/json; charset=utf-8']], body: '{"errors":[{"message":"Route doesn\'t exist.","extensions":{"code":"ROUTE_NOT_FOUND"}}]}' }
    })
    return { url: `https://cms.example.com:${port}/items/articles`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'proxy-strips-headers', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'proxy-strips-headers'], fixFor: [null], layer: [null], mustSay: [/Access-Control-Allow-Origin/], mustNotSay: [/npm install cors|cors\(\{/] } }
