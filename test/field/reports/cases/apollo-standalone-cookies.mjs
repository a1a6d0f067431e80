export default { id: 'apollo-standalone-cookies', source: 'apollographql/apollo-server, startStandaloneServer and cookies', software: 'apollo', kind: 'credentials',
  story: 'startStandaloneServer allows * and cannot be told otherwise; the client sends credentials: include.',
  async start(t) {
    const { port } = await t.serve(({ preflight, acrh, method }) => {
      const b = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*']]
      if (preflight) return { status: 204, headers: [...b, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Vary', 'Access-Control-Request-Headers'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Content-Length', '0']] }
      return method === 'POST' ? { status: 200, headers: [...b, ['cache-control', 'no-store'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"data":{}}\n' } : { status: 400, headers: [...b, ['Content-Type', 'application/json; charset=utf-8']], body: '{"errors":[{"message":"This operation has been blocked as a potential Cross-Site Request Forgery (CSRF). Please either specify a \'content-type\' header","extensions":{"code":"BAD_REQUEST"}}]}\n' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/`, args: ['-X', 'POST', '--credentials', 'include', '-H', 'Content-Type: application/json', '--data', '{"query":"{__typename}"}'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], neverCertain: ['origin-not-allowed', 'refused-by-application'], fixFor: ['apollo', 'express', null], layer: ['apollo', 'express'], mustSay: [/http:\/\/app\.example\.com/] } }
