export default { id: 'every-second-503', source: 'kubernetes/ingress-nginx#6782 and its kind', software: 'unknown', kind: 'flapping',
  story: 'One of two instances is broken: every second request is 503 and bare.',
  async start(t) {
    let n = 0
    const { port } = await t.serve(({ method }) => ++n % 2 ? { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' } : { status: 503, headers: [['Content-Type', 'text/plain']], body: 'upstream connect error or disconnect/reset before headers. reset reason: connection failure' }, { plain: true })
    return { url: `http://api.example.com:${port}/x` }
  },
  expect: { outcome: ['blocked', 'allowed', 'inconclusive'], causes: ['partial-rollout', 'gateway-error'], neverCertain: ['cors-after-routes', 'cors-not-configured'], layer: ['envoy', null], mustSay: [/503/] } }
