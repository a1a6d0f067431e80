export default { id: 'slash-redirect-and-401', source: 'tiangolo/fastapi discussions, redirect of the slash and a guard on OPTIONS', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the preflight is redirected to the address with a slash, and there OPTIONS is asked for a token.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ url, method, origin, h }) => {
      const c = origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : []
      if (url === '/v1/items') return { status: 308, headers: [['Location', '/v1/items/']] }
      if (url !== '/v1/items/') return { status: 404, headers: [...c, ['Content-Type', 'application/json']], body: '{"detail":"Not Found"}' }
      if (method === 'OPTIONS' || !h.authorization) return { status: 401, headers: [['WWW-Authenticate', 'Bearer'], ['Content-Type', 'application/json']], body: '{"detail":"Not authenticated"}' }
      return { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.trailing-slash'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/401/, /slash/i] } }
