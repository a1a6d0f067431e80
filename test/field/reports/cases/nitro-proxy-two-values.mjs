export default { id: 'nitro-proxy-two-values', source: 'nitrojs/nitro, routeRules proxy and cors', software: 'nitro', kind: 'double',
  story: 'routeRules has cors: true and proxies to an API that sends the header as well: *, and the origin.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 200, headers: [['x-powered-by', 'Nitro'], ['access-control-allow-origin', '*'], ['access-control-allow-methods', '*'], ['access-control-allow-headers', '*'], ['access-control-max-age', '0'], ...(preflight ? [] : [['access-control-allow-origin', origin ?? '*'], ['content-type', 'application/json']])], body: preflight ? '' : '{}' }))
    return { url: `https://site.example.com:${port}/api/items`, args: ['-H', 'X-Client: a'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: ['nitro', null], layer: ['nitro', null], mustSay: [/two|2 times|more than one/i] } }
