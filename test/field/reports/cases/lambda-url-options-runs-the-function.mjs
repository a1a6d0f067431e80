export default { id: 'lambda-url-options-runs-the-function', source: 'AWS Lambda documentation, function URLs, CORS; go-to-k/cdkd#645', software: 'lambda-url', kind: 'no-rule',
  story: 'The URL has no CORS settings: OPTIONS runs the handler like any request, and no answer has a header.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/json'], ['x-amzn-RequestId', '0f0f0f0f-1111-2222-3333-444455556666'], ['X-Amzn-Trace-Id', 'Root=1-66000000-0123456789abcdef01234567;Parent=0123456789abcdef;Sampled=0;Lineage=1:abcdef01:0']], body: '{"message":"hello"}' }))
    return { url: `https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: ['lambda-url', null], layer: ['lambda-url'], mustSay: [/function URL|lambda/i], mustNotSay: [/Fix, Express/] } }
