export default { id: 'redash-key-asked-of-options', source: 'getredash/redash#2748', software: 'flask', kind: 'preflight-auth',
  story: 'Redash asks OPTIONS for the API key: 403 in JSON, bare; the request with its key has Allow-Origin, and Access-Control-Request-Method where Allow-Methods belongs.',
  async start(t) {
    const page = 'https://app.example.com'
    const { port } = await t.serve(({ method, h, url, origin }) => {
      const s = ['Server', 'gunicorn/19.7.1'], j = ['Content-Type', 'application/json']
      if (!h.authorization) return { status: url.startsWith('/api/') ? 403 : 404, headers: [s, j], body: '{"message": "You don\'t have the permission to access the requested resource. It is either read-protected or not readable by the server."}' }
      if (!/^\/api\/queries\/\d+\/results.json/.test(url)) return { status: 404, headers: [s, j], body: '{"message": "Not found."}' }
      const c = origin === page ? [['Access-Control-Allow-Origin', page], ['Access-Control-Allow-Credentials', 'false']] : []
      return { status: 200, headers: [s, j, ...c, ['Access-Control-Request-Method', 'GET,POST,PUT'], ['Access-Control-Allow-Headers', 'Content-Type']], body: method === 'OPTIONS' ? '' : '{"query_result":{}}' }
    })
    return { url: `https://redash.example.com:${port}/api/queries/7/results.json`, args: ['-H', 'Authorization: Key abc'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['flask', null], layer: ['flask', null], mustSay: [/403/, /OPTIONS/] } }
