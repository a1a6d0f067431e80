export default { id: 'chi-options-405', source: 'go-chi/cors, middleware on a group', software: 'go', kind: 'preflight',
  story: 'cors.Handler hangs on a group of routes: chi answers OPTIONS 405 and empty by itself, GET has the headers.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      if (!url.startsWith('/v1/items')) return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
      if (method !== 'GET') return { status: 405, headers: [['Allow', 'GET']] }
      return { status: 200, headers: [['Vary', 'Origin'], ['Content-Type', 'application/json'], ...(origin === 'http://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : [])], body: '[]' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed'], fixFor: ['go', null], layer: ['go', null], mustSay: [/405/] } }
