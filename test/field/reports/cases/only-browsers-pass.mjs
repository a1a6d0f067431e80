export default { id: 'only-browsers-pass', source: 'cloudflare/cloudflare-docs#30834 and its kind', software: 'unknown', kind: 'agent',
  story: 'A rule refuses every program that is not a browser: 403 by the user agent, while the page itself gets through.',
  async start(t) {
    const { port } = await t.serve(({ h, method }) => /Mozilla\/5\.0 .*(Chrome|Firefox|Safari)/.test(h['user-agent'] ?? '') ? { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' } : { status: 403, headers: [['Content-Type', 'text/html']], body: '<html><body><h1>403 Forbidden</h1></body></html>' }, { plain: true })
    return { url: `http://api.example.com:${port}/x` }
  },
  expect: { outcome: ['allowed', 'inconclusive'], neverCertain: ['blocked-at-edge', 'error-response-without-cors', 'cors-not-configured'], layer: [null] } }
