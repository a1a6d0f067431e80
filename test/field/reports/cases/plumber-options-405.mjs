export default { id: 'plumber-options-405', source: 'rstudio/plumber#66', software: 'unknown', kind: 'preflight-missing',
  story: 'A filter of plumber (R) sets Allow-Origin on everything and hands OPTIONS on: the route knows POST alone, 405 in JSON.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const own = [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']]
      if (!url.startsWith('/predict')) return { status: 404, headers: own, body: '{"error":"404 - Resource Not Found"}' }
      return method === 'POST' ? { status: 200, headers: own, body: '[0.5]' } : { status: 405, headers: [...own, ['Allow', 'POST']], body: '{"error":"405 - Method Not Allowed"}' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/predict`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"x":1}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'method-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/405/, /OPTIONS/] } }
