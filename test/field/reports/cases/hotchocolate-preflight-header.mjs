export default { id: 'hotchocolate-preflight-header', source: 'ChilliCream/graphql-platform, uploads: the GraphQL-Preflight header is required', software: 'aspnet', kind: 'application',
  story: 'A file is uploaded to Hot Chocolate as multipart without the header GraphQL-Preflight: 400 in JSON, readable, since UseCors lets every page in.',
  async start(t) {
    const { port } = await t.serve(({ method, url, h }) => {
      const c = [['Server', 'Kestrel'], ['Access-Control-Allow-Origin', '*']]
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['Access-Control-Allow-Headers', h['access-control-request-headers']], ['Access-Control-Allow-Methods', 'POST']] }
      if (!url.startsWith('/graphql')) return { status: 404, headers: c }
      return method === 'POST' && !h['graphql-preflight'] ? { status: 400, headers: [...c, ['Content-Type', 'application/graphql-response+json; charset=utf-8']], body: '{"errors":[{"message":"For the GraphQL multipart request the `GraphQL-preflight` header needs to be set.","extensions":{"code":"HC0077"}}]}' } : { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/graphql`, args: ['-X', 'POST', '-H', 'Content-Type: multipart/form-data; boundary=x', '--data=--x--', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['aspnet', null], layer: ['aspnet', null], mustSay: [/GraphQL-preflight/i] } }
