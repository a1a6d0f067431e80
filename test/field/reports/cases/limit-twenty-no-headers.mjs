export default { id: 'limit-twenty-no-headers', source: 'express-rate-limit/express-rate-limit#69', software: 'unknown', kind: 'limit',
  story: 'Twenty a minute without any header that tells so; the request itself is healthy.',
  async start(t) {
    let n = 0
    const { port } = await t.serve(({ method }) => ++n > 20 ? { status: 429, headers: [['Content-Type', 'text/plain']], body: 'slow down' } : { status: method === 'OPTIONS' ? 204 : 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'authorization']], body: method === 'OPTIONS' ? '' : '{}' }, { plain: true })
    return { url: `http://api.example.com:${port}/x`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], layer: [null] } }
