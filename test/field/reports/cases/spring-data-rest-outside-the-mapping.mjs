export default { id: 'spring-data-rest-outside-the-mapping', source: 'Spring Data REST reference, Configuring CORS: Web MVC CORS does not reach repositories', software: 'spring', kind: 'coverage',
  story: 'addCorsMappings lets the page in for /**; a repository that Spring Data REST exports is not reached by it: 403 Invalid CORS request to the preflight, a bare GET.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, url }) => {
      const vary = [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers']]
      if (url.startsWith('/people')) {
        if (preflight) return { status: 403, headers: [...vary, ['Transfer-Encoding', 'chunked']], body: 'Invalid CORS request' }
        return { status: 200, headers: [...vary, ['Content-Type', 'application/hal+json']], body: '{"_embedded":{"people":[]}}' }
      }
      const ok = origin === 'http://app.example.com'
      if (origin && !ok) return { status: 403, headers: [...vary, ['Transfer-Encoding', 'chunked']], body: 'Invalid CORS request' }
      const cors = ok ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 200, headers: [...vary, ...cors, ['Access-Control-Allow-Methods', 'GET,HEAD,POST'], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Max-Age', '1800'], ['Content-Length', '0']] }
      return { status: 404, headers: [...vary, ...cors, ['Content-Type', 'application/json']], body: `{"timestamp":"2024-05-02T10:11:12.131+00:00","status":404,"error":"Not Found","path":"${url}"}` }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/people`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'preflight-failed', 'preflight-elsewhere', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth', 'cors-not-configured', 'method-not-allowed', 'request-header-not-allowed'], fixFor: ['spring', null], layer: ['spring', null], mustSay: [/Invalid CORS request/] } }
