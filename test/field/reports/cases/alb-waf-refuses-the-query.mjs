const A = 'https://app.example.com'
export default { id: 'alb-waf-refuses-the-query', source: 'AWS WAF documentation, SQLi_QUERYARGUMENTS and its false positives', software: 'aws-alb', kind: 'edge',
  story: 'The search text looks like SQL: a managed rule of AWS WAF makes the load balancer answer 403 in its own page, bare; other addresses and OPTIONS pass to FastAPI, which has CORS.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const cors = origin === A ? [['access-control-allow-origin', A], ['access-control-allow-credentials', 'true'], ['vary', 'Origin']] : []
      if (/select/i.test(url) && method !== 'OPTIONS') return { status: 403, headers: [['Server', 'awselb/2.0'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n</body>\r\n</html>\r\n' }
      if (method === 'OPTIONS') return { status: 200, headers: [...cors, ['access-control-allow-methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'], ['access-control-allow-headers', 'authorization'], ['access-control-max-age', '600'], ['server', 'uvicorn']], body: 'OK' }
      return { status: url.startsWith('/v1/search') ? 200 : 404, headers: [['content-type', 'application/json'], ...cors, ['server', 'uvicorn']], body: url.startsWith('/v1/search') ? '[]' : '{"detail":"Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/v1/search?q=select%20*%20from%20beds`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['aws-alb', null], layer: ['aws-alb'], mustSay: [/403/], mustNotSay: [/token (has )?expired/i] } }
