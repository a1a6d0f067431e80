export default { id: 'header-missing-and-no-credentials', source: 'pair: Access-Control-Allow-Headers and Access-Control-Allow-Credentials', software: 'unknown', kind: 'pair',
  story: 'X-Tenant is on no list, and credentials are not allowed: whoever mends one meets the other.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => ({ status: preflight ? 204 : 200, headers: [['Vary', 'Origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ...(preflight ? [['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'GET']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'X-Tenant: 7', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed', 'credentials-not-allowed'], fixFor: [null], mustSay: [/x-tenant/i, /Access-Control-Allow-Credentials: true/] } }
