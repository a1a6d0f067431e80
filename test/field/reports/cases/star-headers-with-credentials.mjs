export default { id: 'star-headers-with-credentials', source: 'MDN, wildcard in Access-Control-Allow-Headers', software: 'unknown', kind: 'header',
  story: 'Allow-Headers: * counts for nothing once credentials go along: X-Tenant is refused.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', '*'], ['Access-Control-Allow-Methods', '*'], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-X', 'PUT', '-H', 'X-Tenant: a', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed.wildcard-with-credentials', 'request-header-not-allowed.wildcard-with-credentials'], fixFor: [null], mustSay: [/PUT/, /x-tenant/i] } }
