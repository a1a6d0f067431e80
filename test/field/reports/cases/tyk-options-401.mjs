export default { id: 'tyk-options-401', source: 'TykTechnologies/tyk#2009', software: 'unknown', kind: 'preflight-auth',
  story: 'Tyk asks every request for its key, and options_passthrough is off: OPTIONS is 401 "Authorization field missing", and the API behind has no CORS.',
  async start(t) {
    const { port } = await t.serve(({ h, url, origin }) => {
      if (!url.startsWith('/catalog/')) return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
      if (!h.authorization) return { status: 401, headers: [['Content-Type', 'application/json'], ['X-Generator', 'tyk.io']], body: '{\n    "error": "Authorization field missing"\n}' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ['X-Ratelimit-Limit', '0'], ['X-Ratelimit-Remaining', '0'], ['X-Ratelimit-Reset', '0']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/catalog/items`, args: ['-H', 'Authorization: eyJvcmciOi'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], mustSay: [/\b401\b/, /OPTIONS/], mustNotSay: [/Fix for Go/] } }
