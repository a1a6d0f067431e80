export default { id: 'hasura-cors-domain', source: 'hasura/graphql-engine documentation, HASURA_GRAPHQL_CORS_DOMAIN', software: 'unknown', kind: 'origin',
  story: 'Hasura has a list of domains and answers OPTIONS of another 200 without any header; the request runs all the same.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const ok = origin === 'https://console.example.com'
      const cors = ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,OPTIONS']] : []
      return { status: preflight ? 204 : 200, headers: [['Server', 'Warp/3.3.19'], ...cors, ...(preflight && ok ? [['Access-Control-Allow-Headers', 'content-type,x-hasura-admin-secret'], ['Access-Control-Max-Age', '1728000']] : []), ...(preflight ? [] : [['Content-Type', 'application/json; charset=utf-8']])], body: preflight ? '' : '{"errors":[{"message":"x-hasura-admin-secret/x-hasura-access-key required"}]}' }
    })
    return { url: `https://gql.example.com:${port}/v1/graphql`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'x-hasura-admin-secret: abc123', '--data', '{"query":"{a}"}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured'], neverCertain: ['preflight-requires-auth', 'wrong-url'], fixFor: [null], layer: [null], mustNotSay: [/abc123/] } }
