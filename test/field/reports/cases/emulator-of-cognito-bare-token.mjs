export default { id: 'emulator-of-cognito-bare-token', source: 'ministackorg/ministack#591', software: 'unknown', kind: 'partial',
  story: 'An emulator of AWS answers OPTIONS with headers for everybody, and its token and discovery addresses without one; other services have them.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, HEAD, OPTIONS, PATCH'], ['Access-Control-Allow-Headers', '*']]
      if (method === 'OPTIONS') return { status: 200, headers: [...c, ['Access-Control-Max-Age', '3600']] }
      if (url.includes('/.well-known/')) return { status: 200, headers: [['Content-Type', 'application/json']], body: '{"issuer":"http://localhost:4566/eu_1"}' }
      return { status: 404, headers: [...c, ['Content-Type', 'application/xml'], ['x-amzn-requestid', '0a1b']], body: '<Error><Code>NoSuchBucket</Code></Error>' }
    })
    return { url: `https://aws.example.com:${port}/eu_1/.well-known/openid-configuration` }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/openid-configuration/] } }
