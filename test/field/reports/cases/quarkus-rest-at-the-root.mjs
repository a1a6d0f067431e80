export default { id: 'quarkus-rest-at-the-root', source: 'quarkusio/quarkus#3215', software: 'unknown', kind: 'not-configured',
  story: 'quarkus.http.cors is true, and the REST application lies at the root: RESTEasy answers first, OPTIONS with the list of methods and no header of CORS.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const known = url === '/items'
      if (method === 'OPTIONS') return known ? { status: 200, headers: [['Allow', 'HEAD, POST, GET, OPTIONS'], ['Content-Type', 'text/plain;charset=UTF-8']], body: 'HEAD, POST, GET, OPTIONS' } : { status: 404, headers: [] }
      return known ? { status: 200, headers: [['Content-Type', 'application/json']], body: '[]' } : { status: 404, headers: [['Content-Type', 'text/html;charset=UTF-8']], body: 'RESTEASY003210: Could not find resource for full path' }
    })
    return { url: `https://api.example.com:${port}/items`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-not-handled', 'preflight-elsewhere', 'proxy-strips-headers'], fixFor: [null], layer: [null], mustSay: [/no CORS headers/i] } }
