export default { id: 'twice-and-header-missing', source: 'Stack Overflow, multiple values and then Request header field is not allowed', software: 'unknown', kind: 'two',
  story: 'Two faults at once: * is sent twice on the preflight, and the list of headers lacks x-tenant.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*, *'], ['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'Content-Type, Authorization'], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'X-Tenant: acme'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/(leave out|not allow|lacks|missing).{0,60}x-tenant/i] } }
