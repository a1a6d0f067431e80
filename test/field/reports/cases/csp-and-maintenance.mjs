export default { id: 'csp-and-maintenance', source: 'a page whose policy forgets the API, while the API is down (two tickets in one)', software: 'nginx', kind: 'page',
  story: 'The policy of the page leaves the API out, and the API is 503 of nginx besides: nothing of it is even asked.',
  async start(t) {
    const page = await t.page({ headers: [['Content-Security-Policy', "default-src 'self'; connect-src 'self' https://auth.example.com"]] })
    const { port } = await t.serve(() => ({ status: 503, headers: [['Server', 'nginx/1.24.0'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>503 Service Temporarily Unavailable</title></head>\r\n<body>\r\n<center><h1>503 Service Temporarily Unavailable</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n' }))
    return { page, url: `https://api.example.com:${port}/v1/orders` }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], neverCertain: ['cors-not-configured', 'blocked-at-edge'], mustSay: [/connect-src/, /503/] } }
