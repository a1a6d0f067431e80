export default { id: 'google-balancer-502', source: 'Google Cloud documentation, failed_to_pick_backend', software: 'unknown', kind: 'gateway',
  story: 'No backend is healthy: the load balancer of Google answers 502 by itself.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 502, headers: [['Content-Type', 'text/html; charset=UTF-8'], ['Referrer-Policy', 'no-referrer'], ['Via', '1.1 google'], ['Alt-Svc', 'h3=":443"; ma=2592000,h3-29=":443"; ma=2592000']], body: '\n<html><head>\n<meta http-equiv="content-type" content="text/html;charset=utf-8">\n<title>502 Server Error</title>\n</head>\n<body text=#000000 bgcolor=#ffffff>\n<h1>Error: Server Error</h1>\n<h2>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.</h2>\n<h2></h2>\n</body></html>\n' }))
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: [null, 'cloud-run'], layer: [null], mustSay: [/502/, /backend|health|behind/i] } }
