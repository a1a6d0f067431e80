export default { id: 'kong-rate-limit-429', source: 'Kong documentation, rate limiting plugin', software: 'kong', kind: 'limit',
  story: 'The plugin of the gateway limits the consumer: 429 in its words, bare, since the cors plugin stands on another route; OPTIONS passes.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => preflight || !url.startsWith('/v1/search') ? { status: preflight ? 200 : 404, headers: [['Server', 'kong/3.4.0'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'apikey'], ['Vary', 'Origin'], ['X-Kong-Response-Latency', '0']], body: preflight ? '' : '{"message":"no Route matched with those values"}' }
      : { status: 429, headers: [['Server', 'kong/3.4.0'], ['Content-Type', 'application/json; charset=utf-8'], ['Retry-After', '31'], ['RateLimit-Limit', '5'], ['RateLimit-Remaining', '0'], ['RateLimit-Reset', '31'], ['X-RateLimit-Remaining-Minute', '0'], ['X-RateLimit-Limit-Minute', '5'], ['X-Kong-Response-Latency', '1']], body: '{"message":"API rate limit exceeded"}' })
    return { url: `https://gw.example.com:${port}/v1/search`, args: ['-H', 'apikey: x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors.rate-limit'], neverCertain: ['cors-after-routes', 'cors-not-configured'], fixFor: ['kong', null], layer: ['kong'], mustSay: [/429/, /limit/i] } }
