export default { id: 'aws-waf-challenge-202', source: 'AWS WAF documentation, challenge action', software: 'cloudfront', kind: 'edge',
  story: 'A challenge of AWS WAF: GET is answered 202 in HTML with x-amzn-waf-action, which script cannot pass; OPTIONS goes through.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => preflight
      ? { status: 204, headers: [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'authorization'], ['Via', '1.1 abc.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Id', 'aa'], ['X-Cache', 'Miss from cloudfront']] }
      : { status: 202, headers: [['Server', 'CloudFront'], ['x-amzn-waf-action', 'challenge'], ['Cache-Control', 'no-store, max-age=0'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Max-Age', '86400'], ['Access-Control-Allow-Methods', 'OPTIONS,GET,POST'], ['Access-Control-Expose-Headers', 'x-amzn-waf-action'], ['X-Cache', 'Error from cloudfront'], ['Via', '1.1 abc.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Id', 'bb'], ['Content-Type', 'text/html; charset=UTF-8']], body: '<!DOCTYPE html><html lang="en"><head><script>window.awsWafCookieDomainList = []; window.gokuProps = {}</script></head><body></body></html>' })
    return { url: `https://api.example.com:${port}/v1/search`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['blocked-at-edge', 'refused-by-application', 'wrong-url'], neverCertain: ['wrong-url'], mustSay: [/challenge|WAF/i] } }
