export default { id: 'healthy-redirect-both', source: 'MDN, CORS and redirects of simple requests', software: 'unknown', kind: 'healthy',
  story: 'A download is redirected to a store; both send *, no credentials go along: that works, also with the opaque origin that the second host sees.',
  async start(t) {
    const far = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/octet-stream']], body: 'x' }))
    const { port } = await t.serve(() => ({ status: 302, headers: [['Access-Control-Allow-Origin', '*'], ['Location', `https://objects.example.net:${far.port}/r/1`]] }))
    return { url: `https://dl.example.com:${port}/releases/1`, resolve: [`objects.example.net:${far.port}:127.0.0.1`] }
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
