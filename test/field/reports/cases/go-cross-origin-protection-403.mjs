export default { id: 'go-cross-origin-protection-403', source: 'golang/go, net/http/csrf.go, CrossOriginProtection (Go 1.25)', software: 'go', kind: 'refused',
  story: 'http.CrossOriginProtection stands outside of the CORS handler: OPTIONS passes, the POST of another site is 403 in its words and bare.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ origin, preflight, method, acrm, acrh, url, h }) => {
      const own = origin === A ? [['Access-Control-Allow-Origin', A]] : []
      if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) {
        const site = h['sec-fetch-site']
        if (site ? !['same-origin', 'none'].includes(site) : origin && new URL(origin).host !== h.host) return { status: 403, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: site ? 'cross-origin request detected from Sec-Fetch-Site header\n' : 'cross-origin request detected, and/or browser is out of date: Sec-Fetch-Site is missing, and Origin does not match Host\n' }
      }
      if (preflight) return { status: 204, headers: [...(own.length ? [...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Allow-Methods', acrm], ...own] : []), ['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] }
      return { status: url.startsWith('/v1/orders') ? 200 : 404, headers: [...own, ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'origin-not-allowed'], neverCertain: ['cors-not-configured', 'cors-after-routes', 'blocked-at-edge'], fixFor: ['go', null], layer: ['go', null], mustSay: [/403/, /cross-origin request/i] } }
