const A = 'https://app.example.com'
export default { id: 'lambda-url-iam-403', source: 'AWS Lambda documentation, function URLs and AWS_IAM', software: 'lambda-url', kind: 'error',
  story: 'The CORS configuration of the function URL answers OPTIONS; the request itself needs a signature: 403 Forbidden without a header.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      if (preflight) return { status: 200, headers: [['x-amzn-RequestId', 'a1'], ['Content-Type', 'application/json'], ...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'GET,POST'], ['Vary', 'Origin']] : [])] }
      return { status: 403, headers: [['x-amzn-RequestId', 'a1'], ['Content-Type', 'application/json'], ['x-amzn-ErrorType', 'AccessDeniedException']], body: '{"Message":"Forbidden"}' }
    })
    return { url: `https://k3v5abcdefghij2lmnop.lambda-url.eu-central-1.on.aws:${port}/`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], maxConfidence: 'likely', fixFor: ['lambda-url', null], layer: ['lambda-url'], mustSay: [/403/, /IAM|sign|permission|auth/i] } }
