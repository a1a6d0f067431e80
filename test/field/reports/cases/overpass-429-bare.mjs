export default { id: 'overpass-429-bare', source: 'drolbr/Overpass-API, rate limit; tyrasd/overpass-turbo, 429 and CORS', software: 'third-party', kind: 'limit',
  story: 'Overpass answers good queries *; when its slots are full it answers 429 in HTML, without the header.',
  async start(t) {
    const { port } = await t.serve(({ url }) => {
      const a = [['Server', 'Apache/2.4.62 (Debian)']]
      return url.startsWith('/api/interpreter') ? { status: 429, headers: [...a, ['Content-Type', 'text/html; charset=utf-8']], body: '<html><body><p>Error: runtime error: open64: 0 Success /osm3s_osm_base Dispatcher_Client::request_read_and_idx::rate_limited. Please check /api/status for the quota of your IP address.</p></body></html>' }
        : url.startsWith('/api/') ? { status: 404, headers: [...a, ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<title>404 Not Found</title>' } : { status: 200, headers: [...a, ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'text/html']], body: '<title>Overpass API</title>' }
    })
    return { url: `https://overpass-api.de:${port}/api/interpreter?data=%5Bout%3Ajson%5D%3Bnode(1)%3Bout%3B` }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null, 'apache'], layer: ['apache'], mustSay: [/429/] } }
