export default { id: 'alb-no-target-503', source: 'Elastic Load Balancing documentation, HTTP 503', software: 'aws-alb', kind: 'gateway',
  story: 'No target is registered: the load balancer answers everything 503 in its own page.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Server', 'awselb/2.0'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>503 Service Temporarily Unavailable</title></head>\r\n<body>\r\n<center><h1>503 Service Temporarily Unavailable</h1></center>\r\n</body>\r\n</html>\r\n' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-failed'], fixFor: ['aws-alb', null], layer: ['aws-alb'], mustSay: [/503/] } }
