export default { id: 'postgraphile-header-list', source: 'graphile/crystal, postgraphile --cors', software: 'unknown', kind: 'list',
  story: 'postgraphile --cors answers with a fixed list of headers; the client sends x-tenant-id.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'HEAD, GET, POST'], ['Access-Control-Allow-Headers', 'Origin, X-Requested-With, Accept, Authorization, X-Apollo-Tracing, Content-Type, Content-Length, X-PostGraphile-Explain'], ['Access-Control-Expose-Headers', 'X-GraphQL-Event-Stream']]
      if (!url.startsWith('/graphql')) return { status: 404, headers: c }
      if (method === 'OPTIONS') return { status: 200, headers: c }
      return method === 'POST' ? { status: 200, headers: [...c, ['Content-Type', 'application/json; charset=utf-8']], body: '{"data":{}}' } : { status: 405, headers: [...c, ['Allow', 'POST, OPTIONS'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"errors":[{"message":"Only `POST` requests are allowed."}]}' }
    })
    return { url: `https://api.example.com:${port}/graphql`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'X-Tenant-Id: 1', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: [null], layer: [null], mustSay: [/x-tenant-id/i] } }
