export default { id: 'wildcard-credentials-and-header', source: 'Stack Overflow, * with withCredentials and Authorization', software: 'unknown', kind: 'two',
  story: 'Two faults at once: * beside credentials, no Allow-Credentials, and the list of headers lacks x-csrf-token.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['Access-Control-Allow-Origin', '*'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'Content-Type']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/v1/cart`, args: ['-X', 'POST', '--credentials', 'include', '-H', 'Content-Type: application/json', '-H', 'X-CSRF-Token: a', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/Access-Control-Allow-Credentials/, /x-csrf-token/i] } }
