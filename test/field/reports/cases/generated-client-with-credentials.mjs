export default { id: 'generated-client-with-credentials', source: 'ferdikoomen/openapi-typescript-codegen#880', software: 'unknown', kind: 'page',
  story: 'OpenAPI.WITH_CREDENTIALS is true in a generated client; the API answers * and takes a token in Authorization.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['Access-Control-Allow-Origin', '*'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE'], ['Access-Control-Allow-Headers', 'authorization, content-type']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '[]' }))
    return { url: `https://api.partner.example:${port}/v2/items`, args: ['--credentials', 'include', '-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: [null], layer: [null], mustSay: [/token in a header|no cookie/i, /same-origin|omit/] } }
