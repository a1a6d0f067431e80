export default { id: 'echo-list-and-no-credentials-behind-it', source: 'labstack/echo, CORSConfig with AllowOrigins alone', software: 'go', kind: 'two',
  story: 'AllowOrigins of Echo names the old domain, and AllowCredentials is not set; the page sends its cookie. Both have to be put right.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const ok = origin === 'https://old.example.com'
      const v = ['Vary', 'Origin']
      if (preflight) return { status: 204, headers: [v, ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers'], ...(ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', 'x-requested-with']] : [])] }
      return { status: 200, headers: [v, ['Content-Type', 'application/json']].concat(ok ? [['Access-Control-Allow-Origin', origin]] : []), body: '{"message":"hello"}' }
    })
    return { url: `https://api.example.com:${port}/me`, args: ['--credentials', 'include', '-H', 'X-Requested-With: XMLHttpRequest'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'credentials-not-allowed', 'preflight-not-handled'], fixFor: ['go', null], layer: ['go', null], mustSay: [/https:\/\/app\.example\.com/, /Allow-Credentials: true/] } }
