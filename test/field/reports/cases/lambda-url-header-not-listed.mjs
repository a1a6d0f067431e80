export default { id: 'lambda-url-header-not-listed', source: 'aws-powertools/powertools-lambda-python#4163 and its kind; AWS Lambda documentation, function URL CORS', software: 'lambda-url', kind: 'list',
  story: 'AllowHeaders of the function URL lacks authorization: its answer to that preflight is 200 without any CORS header.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrm, acrh }) => {
      const ok = origin === 'https://app.example.com'
      const id = [['x-amzn-RequestId', '5f2c4a'], ['Content-Type', 'application/json']]
      if (preflight) {
        const fits = ok && ['GET', 'POST'].includes(acrm) && (acrh ?? '').split(',').filter(Boolean).every((x) => x === 'content-type')
        return { status: 200, headers: [...id, ...(fits ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Max-Age', '300'], ['Vary', 'Origin']] : [])] }
      }
      return { status: 200, headers: [...id, ...(ok ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : [])], body: '{}' }
    })
    return { url: `https://k3v5abcdefghij2lmnop.lambda-url.eu-central-1.on.aws:${port}/orders`, args: ['-H', 'Authorization: Bearer x', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-failed'], fixFor: ['lambda-url', null], layer: ['lambda-url'], mustSay: [/authorization/i], mustNotSay: [/add_header|app\.use\(/] } }
