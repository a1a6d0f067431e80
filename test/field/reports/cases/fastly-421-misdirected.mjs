export default { id: 'fastly-421-misdirected', source: 'Fastly documentation, 421 Misdirected Request', software: 'fastly', kind: 'edge',
  story: 'The connection was made for another name of the same certificate: the edge answers 421 Misdirected Request.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 421, headers: [['Content-Type', 'text/plain'], ['X-Served-By', 'cache-fra-etou8220025-FRA']], body: 'Requested host does not match any Subject Alternative Names (SANs) on TLS certificate [1a2b] in use with this connection.\n\nVisit https://docs.fastly.com/en/guides/common-400-errors#error-421-misdirected-request for more information.' }))
    return { url: `https://api.example.com:${port}/v1/items` }
  },
  expect: { outcome: 'blocked', neverCertain: ['cors-not-configured'], fixFor: ['fastly', null], layer: ['fastly', null], mustNotSay: [/Fix: Set up CORS/], mustSay: [/421/, /host does not match|Misdirected|name/i] } }
