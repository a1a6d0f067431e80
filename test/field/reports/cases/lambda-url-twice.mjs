export default { id: 'lambda-url-twice', source: 'aws-powertools/powertools-lambda-python#4163', software: 'lambda-url', kind: 'values',
  story: 'The function URL has a CORS configuration and the handler sends the header, too: both arrive.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh, acrm }) => {
      const l = [['Content-Type', 'application/json'], ['x-amzn-RequestId', '6b2c0a53-0000-4000-8000-000000000000'], ['X-Amzn-Trace-Id', 'root=1-66214b5a-0a1b2c3d4e5f;parent=0;sampled=0']]
      if (preflight) return { status: 200, headers: [...l, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', acrm], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Vary', 'Origin'], ['Access-Control-Max-Age', '300']] }
      return { status: 200, headers: [...l, ...(origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []), ['Access-Control-Allow-Origin', '*']], body: '{}' }
    })
    return { url: `https://abcdefghijklmnop.lambda-url.us-east-1.on.aws:${port}/health`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: ['lambda-url', null], layer: ['lambda-url'], mustSay: [/handler|function|code/i] } }
