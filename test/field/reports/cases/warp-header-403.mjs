export default { id: 'warp-header-403', source: 'seanmonstar/warp#518 and its kind, allow_headers', software: 'rust', kind: 'list',
  story: 'allow_headers of warp names content-type alone; the preflight with Authorization is 403 in its own words.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh, url }) => {
      const c = origin ? [['access-control-allow-origin', origin]] : []
      if (preflight) {
        const bad = (acrh ?? '').split(',').map((x) => x.trim()).some((x) => x && x !== 'content-type')
        return bad ? { status: 403, headers: [['content-type', 'text/plain; charset=utf-8']], body: 'CORS request forbidden: header not allowed' } : { status: 200, headers: [['access-control-allow-headers', 'content-type'], ['access-control-allow-methods', 'GET, POST'], ...c] }
      }
      return { status: url === '/items' ? 200 : 404, headers: [['content-type', 'application/json'], ...c], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: ['rust', null], layer: ['rust', null], mustSay: [/authorization/i] } }
