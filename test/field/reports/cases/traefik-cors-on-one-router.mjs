const page = 'https://app.example.com'
export default { id: 'traefik-cors-on-one-router', source: 'Traefik community, the rule has Method(`GET`): OPTIONS meets no router', software: 'traefik', kind: 'preflight',
  story: 'The router of Traefik takes GET and POST alone: OPTIONS is 404 page not found of Traefik; the application behind has its headers.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, url }) => {
      if (method === 'OPTIONS') return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
      return { status: url.startsWith('/api/items') ? 200 : 404, headers: [['X-Powered-By', 'Express'], ...(origin === page ? [['Access-Control-Allow-Origin', page]] : []), ['Vary', 'Origin'], ['Content-Type', 'application/json; charset=utf-8']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['wrong-url', 'cors-not-configured', 'request-header-not-allowed'], fixFor: ['traefik', null], mustSay: [/404/] } }
