export default { id: 'couchdb-require-valid-user-options-401', source: 'apache/couchdb#3074', software: 'unknown', kind: 'preflight-auth',
  story: 'require_valid_user of CouchDB asks OPTIONS for a user, too: 401 and bare; the request with its password carries the CORS headers.',
  async start(t) {
    const page = 'https://app.example.com'
    const { port } = await t.serve(({ method, origin, h, url }) => {
      const b = [['Cache-Control', 'must-revalidate'], ['Content-Type', 'application/json'], ['Server', 'CouchDB/3.1.0 (Erlang OTP/22)'], ['X-Couch-Request-ID', '0356a136fc'], ['X-CouchDB-Body-Time', '0'], ['X-Frame-Options', 'DENY']]
      const c = origin === page && method !== 'OPTIONS' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Expose-Headers', 'content-type, cache-control, accept-ranges, etag, server, x-couch-request-id, x-couch-update-newrev, x-couchdb-body-time']] : []
      if (method === 'OPTIONS' || !h.authorization) return { status: 401, headers: [...b, ...c], body: '{"error":"unauthorized","reason":"Authentication required."}\n' }
      return url.startsWith('/notes') ? { status: 200, headers: [...b, ...c], body: '{"db_name":"notes"}\n' } : { status: 404, headers: [...b, ...c], body: '{"error":"not_found","reason":"Database does not exist."}\n' }
    })
    return { url: `https://db.example.com:${port}/notes`, args: ['-H', 'Authorization: Basic Zm9vOmJhcg==', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/] } }
