export default { id: 'jenkins-options-403', source: 'jenkinsci/cors-filter-plugin README and StackOverflow 40193510', software: 'unknown', kind: 'preflight-auth',
  story: 'Jenkins without the CORS plugin asks OPTIONS for a login: 403 in HTML; the request itself passes with its token, bare.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => {
      const s = [['X-Content-Type-Options', 'nosniff'], ['X-Jenkins', '2.440.3'], ['X-Jenkins-Session', 'ab12'], ['X-Hudson', '1.395']]
      if (!h.authorization) return { status: 403, headers: [...s, ['Set-Cookie', 'JSESSIONID.1=node0a.node0; Path=/; Secure; HttpOnly'], ['X-You-Are-Authenticated-As', 'anonymous'], ['X-Required-Permission', 'hudson.model.Hudson.Read'], ['Content-Type', 'text/html;charset=utf-8'], ['Server', 'Jetty(10.0.20)']], body: "<html><head><meta http-equiv='refresh' content='1;url=/login?from=%2Fapi%2Fjson'/></head><body style='background-color:white; color:white;'>\nAuthentication required\n</body></html>" }
      return { status: url.startsWith('/api/json') ? 200 : 404, headers: [...s, ['Content-Type', 'application/json;charset=utf-8'], ['Server', 'Jetty(10.0.20)']], body: '{"jobs":[]}' }
    })
    return { url: `https://ci.example.com:${port}/api/json`, args: ['-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'blocked-at-edge'], fixFor: [null], layer: [null], mustSay: [/403/, /OPTIONS/] } }
