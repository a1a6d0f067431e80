export default { id: 'forbidden-headers-of-a-curl', source: 'the Fetch standard, forbidden request-header names', software: 'unknown', kind: 'healthy',
  story: 'A copied curl has Referer, Accept-Encoding and Connection, which no script sets and which make no preflight; OPTIONS is 404 and nobody asks it.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 404 } : { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Referer: https://app.example.com/', '-H', 'Accept-Encoding: gzip', '-H', 'Connection: keep-alive', '-H', 'DNT: 1', '-H', 'Sec-Fetch-Mode: cors'] }
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
