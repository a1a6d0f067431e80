export default { id: 'arangodb-credentials-false', source: 'ArangoDB documentation, --http.trusted-origin', software: 'unknown', kind: 'credentials',
  story: 'ArangoDB lets every page in without credentials, and says false where the page is not a trusted origin.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrh }) => {
      const c = origin ? [['access-control-allow-credentials', origin === 'https://www.example.com' ? 'true' : 'false'], ['access-control-allow-origin', origin], ['access-control-expose-headers', 'etag, content-encoding, content-length, location, server, x-arango-errors']] : []
      const s = [['server', 'ArangoDB'], ['x-arango-queue-time-seconds', '0.0']]
      if (method === 'OPTIONS') return { status: 200, headers: [...s, ['allow', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'], ...c, ['access-control-allow-methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'], ['access-control-allow-headers', acrh ?? ''], ['access-control-max-age', '1800']] }
      return { status: 200, headers: [...s, ...c, ['content-type', 'application/json; charset=utf-8']], body: '{"result":[]}' }
    })
    return { url: `https://db.example.com:${port}/_api/version`, args: ['-H', 'Content-Type: application/json', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/false/, /Access-Control-Allow-Credentials/] } }
