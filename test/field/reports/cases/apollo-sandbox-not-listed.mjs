export default { id: 'apollo-sandbox-not-listed', source: 'Apollo Server documentation, CORS, Apollo Sandbox', software: 'apollo', kind: 'origin',
  story: 'Apollo Sandbox on studio.apollographql.com asks an API whose list has only the page of the product.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, acrh }) => {
      const ok = origin === 'https://app.example.com'
      const id = [['X-Powered-By', 'Express'], ['Vary', 'Origin'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ['Access-Control-Allow-Credentials', 'true']]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Content-Length', '0']] }
      if (!url.startsWith('/graphql')) return { status: 404, headers: [...id, ['Content-Type', 'text/html; charset=utf-8']], body: `<pre>Cannot GET ${url}</pre>` }
      return { status: 400, headers: [...id, ['Cache-Control', 'no-store'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"errors":[{"message":"GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.","extensions":{"code":"BAD_REQUEST"}}]}' }
    })
    return { page: 'https://studio.apollographql.com', pagePin: null, url: `https://api.example.com:${port}/graphql`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured'], fixFor: ['apollo', 'express', null], layer: ['apollo'], mustSay: [/studio\.apollographql\.com/] } }
