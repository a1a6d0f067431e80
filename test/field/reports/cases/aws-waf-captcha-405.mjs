const A = 'https://app.example.com'
export default { id: 'aws-waf-captcha-405', source: 'AWS WAF documentation, CAPTCHA action, 405 and x-amzn-waf-action', software: 'cloudfront', kind: 'edge',
  story: 'A rule of AWS WAF asks for a captcha: GET is 405 with the page of the puzzle, which looks like a method that is not taken; OPTIONS passes to the API.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      const cf = (x) => [['X-Cache', x], ['Via', '1.1 0a1b2c.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P1'], ['X-Amz-Cf-Id', 'x==']]
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : []
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'authorization'], ...cf('Miss from cloudfront')] }
      if (url.startsWith('/v1/search')) return { status: 405, headers: [['Server', 'CloudFront'], ['Content-Type', 'text/html'], ['x-amzn-waf-action', 'captcha'], ['Cache-Control', 'no-store, max-age=0'], ...cf('Error from cloudfront')], body: '<!DOCTYPE html><html lang="en"><head><title>Human Verification</title><script type="text/javascript" src="https://1a2b.eu-central-1.captcha.awswaf.com/1a2b/captcha.js"></script></head><body><div id="captcha-container"></div></body></html>' }
      return { status: 404, headers: [...cors, ['Content-Type', 'application/json'], ...cf('Error from cloudfront')], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/search?q=a`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['method-not-allowed', 'origin-not-allowed', 'cors-not-configured', 'error-response-without-cors'], fixFor: ['cloudfront', 'aws-alb', null], layer: ['cloudfront'], mustSay: [/captcha/i, /405/], mustNotSay: [/method (is )?not (taken|allowed)/i] } }
