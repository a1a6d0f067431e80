export default { id: 'traefik-rate-limit-429', source: 'traefik/traefik#8413 and its kind', software: 'traefik', kind: 'rate-limit',
  story: 'The rate limit of Traefik stands before the headers middleware: 429 Too Many Requests, bare.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, method }) => {
      if (preflight) return { status: 200, headers: [['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET,OPTIONS'], ['Access-Control-Allow-Origin', origin === 'https://app.example.com' ? origin : ''], ['Access-Control-Max-Age', '100'], ['Vary', 'Origin']].filter(([, v]) => v) }
      return { status: 429, headers: [['Retry-After', '1'], ['X-Retry-In', '533.2ms'], ['Content-Type', 'text/plain; charset=utf-8']], body: method === 'HEAD' ? '' : 'Too Many Requests' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['traefik', null], layer: ['traefik', null], mustSay: [/429/] } }
