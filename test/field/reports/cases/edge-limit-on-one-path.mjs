export default { id: 'edge-limit-on-one-path', source: 'Fastly documentation, edge rate limiting', software: 'unknown', kind: 'limit',
  story: 'Something in front answers the search 429 in its own page, bare; OPTIONS and everything else pass to the application.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => preflight || !url.startsWith('/v1/search') ? { status: preflight ? 204 : 404, headers: [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'authorization'], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' } : { status: 429, headers: [['Content-Type', 'text/html'], ['Retry-After', '20']], body: '<html><head><title>429 Too Many Requests</title></head><body><h1>Too Many Requests</h1></body></html>' })
    return { url: `https://api.example.com:${port}/v1/search`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors.rate-limit', 'blocked-at-edge'], maxConfidence: 'likely', fixFor: [null], layer: [null], mustSay: [/429/, /limit/i, /20/] } }
