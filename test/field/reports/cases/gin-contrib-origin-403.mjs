export default { id: 'gin-contrib-origin-403', source: 'gin-contrib/cors, config.go', software: 'go', kind: 'origin',
  story: 'gin-contrib/cors aborts with an empty 403 whatever comes from another origin; the list has the apex, the page is on www.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method }) => {
      if (origin && origin !== 'https://example.com') return { status: 403 }
      const cors = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []
      if (method === 'OPTIONS' && origin) return { status: 204, headers: [...cors, ['Access-Control-Allow-Headers', 'Origin,Content-Length,Content-Type,Authorization'], ['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'], ['Access-Control-Max-Age', '43200']] }
      return { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8'], ...cors], body: '{}' }
    })
    return { page: 'https://www.example.com', url: `https://api.example.com:${port}/api/me`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.www', 'origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'blocked-at-edge'], fixFor: [null, 'go'], mustSay: [/https:\/\/www\.example\.com/] } }
