export default { id: 'apisix-key-auth-options-401', source: 'apache/apisix, key-auth plugin', software: 'unknown', kind: 'preflight-auth',
  story: 'key-auth is on the APISIX route and the cors plugin is not: OPTIONS is asked for its key. The service behind has CORS.',
  async start(t) {
    const { port } = await t.serve(({ h, origin, url }) => {
      const id = [['Server', 'APISIX/3.11.0']]
      if (!url.startsWith('/v1')) return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ...id], body: '{"error_msg":"404 Route Not Found"}\n' }
      if (!h.apikey) return { status: 401, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['WWW-Authenticate', 'apikey realm="apisix"'], ...id], body: '{"message":"Missing API key in request"}\n' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []), ...id], body: '{}' }
    })
    return { url: `https://gw.example.com:${port}/v1/prices`, args: ['-H', 'apikey: x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['wrong-url'], fixFor: [null], mustSay: [/\b401\b/, /OPTIONS/] } }
