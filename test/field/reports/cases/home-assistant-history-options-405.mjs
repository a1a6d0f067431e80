export default { id: 'home-assistant-history-options-405', source: 'home-assistant/core#52566', software: 'unknown', kind: 'coverage',
  story: 'cors_allowed_origins covers /api/states, the view of the history was registered without CORS: OPTIONS is 405 there and the GET is bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight }) => {
      const s = ['Server', 'Python/3.11 aiohttp/3.8.5'], ok = origin === 'http://dash.example.com'
      if (url.startsWith('/api/states')) {
        if (preflight) return ok ? { status: 200, headers: [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'AUTHORIZATION'], s] } : { status: 403, headers: [['Content-Type', 'text/plain; charset=utf-8'], s], body: `403: Forbidden` }
        return { status: 200, headers: [['Content-Type', 'application/json'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), s], body: '[]' }
      }
      if (!url.startsWith('/api/history')) return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], s], body: '404: Not Found' }
      if (method === 'OPTIONS') return { status: 405, headers: [['Allow', 'GET,HEAD'], ['Content-Type', 'text/plain; charset=utf-8'], s], body: '405: Method Not Allowed' }
      return { status: 200, headers: [['Content-Type', 'application/json'], s], body: '[[]]' }
    }, { plain: true })
    return { page: 'http://dash.example.com', url: `http://ha.example.com:${port}/api/history/period`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/405/] } }
