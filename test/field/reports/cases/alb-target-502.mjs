export default { id: 'alb-target-502', source: 'Elastic Load Balancing documentation, HTTP 502', software: 'aws-alb', kind: 'edge',
  story: 'The target closed the connection: 502 of the load balancer; OPTIONS passes.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight }) => preflight ? { status: 204, headers: [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'authorization'], ['Vary', 'Origin']] }
      : { status: 502, headers: [['Server', 'awselb/2.0'], ['Content-Type', 'text/html'], ['Content-Length', '122']], body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n' })
    return { url: `https://api.example.com:${port}/v1/export`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], fixFor: ['aws-alb', null], layer: ['aws-alb'], mustSay: [/502/] } }
