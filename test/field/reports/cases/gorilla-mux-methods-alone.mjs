export default { id: 'gorilla-mux-methods-alone', source: 'gorilla/mux, CORSMethodMiddleware', software: 'go', kind: 'values',
  story: 'mux.CORSMethodMiddleware writes Access-Control-Allow-Methods on every response; nobody wrote Allow-Origin.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (!url.startsWith('/api/books')) return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
      const list = [['Access-Control-Allow-Methods', 'GET,PUT,OPTIONS']]
      if (method === 'OPTIONS') return { status: 200, headers: list }
      return { status: 200, headers: [...list, ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/books`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['proxy-strips-headers', 'cors-not-configured', 'origin-not-allowed'], neverCertain: ['proxy-strips-headers', 'cors-not-configured'], fixFor: [null, 'go'], mustSay: [/Allow-Origin/i] } }
