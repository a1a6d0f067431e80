export default { id: 'couchdb-cors-off', source: 'apache/couchdb, chttpd_cors and enable_cors', software: 'unknown', kind: 'no-rule',
  story: 'enable_cors of CouchDB is off: OPTIONS is 405 in its JSON, everything is bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const b = [['Cache-Control', 'must-revalidate'], ['Content-Type', 'application/json'], ['Server', 'CouchDB/3.3.3 (Erlang OTP/24)'], ['X-Couch-Request-ID', '0a1b2c3d4e'], ['X-CouchDB-Body-Time', '0']]
      if (method === 'OPTIONS') return { status: 405, headers: [['Allow', 'DELETE,GET,HEAD,POST'], ...b], body: '{"error":"method_not_allowed","reason":"Only DELETE,GET,HEAD,POST allowed"}\n' }
      return url.startsWith('/notes/_all_docs') ? { status: 200, headers: b, body: '{"total_rows":0,"offset":0,"rows":[]}\n' } : { status: 404, headers: b, body: '{"error":"not_found","reason":"Database does not exist."}\n' }
    }, { plain: true })
    return { url: `http://db.example.com:${port}/notes/_all_docs`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled', 'request-header-not-allowed.content-type-on-get'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null], layer: [null] } }
