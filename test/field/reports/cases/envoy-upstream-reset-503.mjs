export default { id: 'envoy-upstream-reset-503', source: 'envoyproxy/envoy#13338 and its kind', software: 'envoy', kind: 'gateway',
  story: 'The service closes the connection: 503 upstream connect error of Envoy for everything, bare.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['content-type', 'text/plain'], ['server', 'envoy']], body: 'upstream connect error or disconnect/reset before headers. reset reason: connection termination' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-not-handled'], fixFor: ['envoy', null], layer: ['envoy'], mustSay: [/503/, /upstream/i] } }
