export default { id: 'wildfly-basic-auth-options', source: 'wildfly/wildfly#10565', software: 'unknown', kind: 'preflight-auth',
  story: 'Filters of Undertow set every CORS header, the security constraint asks OPTIONS for a password.',
  async start(t) {
    const { port } = await t.serve(({ h }) => {
      const s = [['Access-Control-Allow-Headers', 'accept, authorization, content-type, x-requested-with'], ['Server', 'WildFly/9'], ['X-Powered-By', 'Undertow/1'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS, PUT'], ['Access-Control-Max-Age', '1']]
      return h.authorization ? { status: 200, headers: [...s, ['Content-Type', 'application/json']], body: '[]' } : { status: 401, headers: [...s, ['WWW-Authenticate', 'Basic realm="ApplicationRealm"'], ['Content-Type', 'text/html;charset=UTF-8']], body: '<html><head><title>Error</title></head><body>Unauthorized</body></html>' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/rest/people`, args: ['-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/] } }
