export default { id: 'wildcard-subdomain-literal', source: 'Stack Overflow, Access-Control-Allow-Origin *.example.com', software: 'nginx', kind: 'invalid',
  story: 'The header is set to a pattern, https://*.example.com, which no browser reads as one.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['Server', 'nginx'], ['Access-Control-Allow-Origin', 'https://*.example.com'], ['Access-Control-Allow-Headers', 'authorization'], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['invalid-allow-origin'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/\*\.example\.com/] } }
