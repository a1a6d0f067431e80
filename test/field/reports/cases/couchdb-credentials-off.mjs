export default { id: 'couchdb-credentials-off', source: 'pouchdb/add-cors-to-couchdb, credentials', software: 'unknown', kind: 'credentials',
  story: '[cors] credentials is false; PouchDB fetches with credentials: include.',
  async start(t) {
    const A = 'http://app.example.com'
    const { port } = await t.serve(({ preflight, origin, acrm, acrh }) => {
      const c = origin === A ? [['Access-Control-Allow-Origin', A]] : [], s = ['Server', 'CouchDB/3.3.3 (Erlang OTP/24)']
      if (preflight && origin === A) return { status: 204, headers: [s, ...c, ['Access-Control-Max-Age', '600'], ['Access-Control-Allow-Methods', 'GET, HEAD, PUT, POST, DELETE'], ['Access-Control-Allow-Headers', acrh ?? '']] }
      if (preflight) return { status: 405, headers: [['Allow', 'DELETE,GET,HEAD,POST'], s, ['Content-Type', 'application/json']], body: `{"error":"method_not_allowed","reason":"Only DELETE,GET,HEAD,POST allowed"}\n` }
      return { status: 200, headers: [...c, ['Cache-Control', 'must-revalidate'], ['Content-Type', 'application/json'], s, ...(origin === A ? [['Access-Control-Expose-Headers', 'content-type, cache-control, accept-ranges, etag, server, x-couch-request-id, x-couch-update-newrev, x-couchdb-body-time']] : [])], body: `{"db_name":"notes"}\n${acrm ?? ''}` }
    }, { plain: true })
    return { url: `http://db.example.com:${port}/notes/`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/Access-Control-Allow-Credentials/] } }
