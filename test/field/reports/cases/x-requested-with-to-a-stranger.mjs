export default { id: 'x-requested-with-to-a-stranger', source: 'Stack Overflow, X-Requested-With to a public API', software: 'third-party', kind: 'page',
  story: 'axios.defaults adds X-Requested-With to every call, a public API included, which answers OPTIONS 404.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 404, headers: [['Content-Type', 'text/plain']], body: 'Not Found' } : { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://rates.example.org:${port}/latest`, args: ['-H', 'X-Requested-With: XMLHttpRequest'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/x-requested-with/i] } }
