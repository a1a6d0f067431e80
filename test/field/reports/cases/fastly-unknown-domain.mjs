export default { id: 'fastly-unknown-domain', source: 'Fastly documentation, unknown domain', software: 'fastly', kind: 'wrong-url',
  story: 'DNS points at Fastly, but no service there has this domain: 500 with the words of the edge.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 500, headers: [['Server', 'Varnish'], ['Retry-After', '0'], ['X-Served-By', 'cache-fra-eddf8230091-FRA'], ['X-Cache', 'MISS'], ['X-Cache-Hits', '0'], ['X-Timer', 'S1717236672.123456,VS0,VE0'], ['Via', '1.1 varnish'], ['Content-Type', 'text/plain']], body: 'Fastly error: unknown domain: api.example.com. Please check that this domain has been added to a service.\n\nDetails: cache-fra-eddf8230091-FRA' }))
    return { url: `https://api.example.com:${port}/v1/items` }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'gateway-error'], neverCertain: ['cors-not-configured', 'error-response-without-cors'], fixFor: ['fastly', null], layer: ['fastly'], mustSay: [/domain/] } }
