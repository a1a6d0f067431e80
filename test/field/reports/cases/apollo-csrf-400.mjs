export default { id: 'apollo-csrf-400', source: 'apollographql/apollo-server, CSRF prevention', software: 'apollo', kind: 'not-cors',
  story: 'A GET without a content type is refused 400 by the CSRF prevention of Apollo; the CORS headers are right.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, h, acrh }) => {
      const x = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*']]
      if (preflight) return { status: 204, headers: [...x, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Content-Length', '0']] }
      if (url.startsWith('/graphql')) return { status: 400, headers: [...x, ['content-type', 'application/json; charset=utf-8']], body: '{"errors":[{"message":"This operation has been blocked as a potential Cross-Site Request Forgery (CSRF). Please either specify a \'content-type\' header (with a type that is not one of application/x-www-form-urlencoded, multipart/form-data, text/plain) or provide a non-empty value for one of the following headers: x-apollo-operation-name, apollo-require-preflight\\n","extensions":{"code":"BAD_REQUEST"}}]}' }
      return { status: 404, headers: x, body: 'Cannot GET' }
    })
    return { url: `https://api.example.com:${port}/graphql?query=%7B__typename%7D` }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.csrf'], layer: ['apollo', 'express'], fixFor: ['apollo', null], mustSay: [/400/, /apollo-require-preflight|content-type|CSRF/i], mustNotSay: [/csrfPrevention: ?false/] } }
