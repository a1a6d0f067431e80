export default { id: 'warp-origin-403', source: 'seanmonstar/warp, filters/cors.rs, CorsForbidden', software: 'rust', kind: 'origin',
  story: 'warp::cors() names another page: whatever carries the Origin is 403 in its own words.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const ok = origin === 'http://localhost:8080'
      if (origin && !ok) return { status: 403, headers: [['content-type', 'text/plain; charset=utf-8']], body: 'CORS request forbidden: origin not allowed' }
      const c = ok ? [['access-control-allow-origin', origin]] : []
      if (preflight) return { status: 200, headers: [['access-control-allow-headers', 'content-type'], ['access-control-allow-methods', 'GET, POST'], ...c] }
      return { status: url === '/items' ? 200 : 404, headers: [['content-type', url === '/items' ? 'application/json' : 'text/plain'], ...c], body: url === '/items' ? '[]' : '' }
    })
    return { url: `https://api.example.com:${port}/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'blocked-at-edge', 'method-not-allowed'], fixFor: ['rust', null], layer: ['rust', null], mustSay: [/origin not allowed/] } }
