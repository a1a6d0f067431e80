export default { id: 'micronaut-path-of-a-filter-401', source: 'micronaut-projects/micronaut-core#7934', software: 'unknown', kind: 'preflight',
  story: 'A filter proxies /proxy/**. The CorsFilter looks for a route, finds none there and lets the preflight fall through to the security filter: 401. The request itself gets its headers.',
  async start(t) {
    const { port } = await t.serve(({ method, url, h, origin }) => {
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']] : []
      if (method === 'OPTIONS' && url.startsWith('/proxy/')) return { status: 401, headers: [] }
      if (method === 'OPTIONS') return { status: 404, headers: [] }
      return h.authorization ? { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' } : { status: 401, headers: c }
    })
    return { url: `https://api.example.com:${port}/proxy/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-elsewhere'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/] } }
