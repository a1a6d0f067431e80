export default { id: 'cloudfront-before-alb-503', source: 'AWS re:Post, CloudFront hands on 503 of the load balancer', software: 'aws-alb', kind: 'gateway',
  story: 'CloudFront hands on what the load balancer answers: 503, no healthy target.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Content-Type', 'text/html'], ['Server', 'awselb/2.0'], ['X-Cache', 'Error from cloudfront'], ['Via', '1.1 7c0ad2c0.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA60-P5'], ['X-Amz-Cf-Id', 'a']], body: '<html>\r\n<head><title>503 Service Temporarily Unavailable</title></head>\r\n<body>\r\n<center><h1>503 Service Temporarily Unavailable</h1></center>\r\n</body>\r\n</html>\r\n' }))
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'blocked-at-edge', 'preflight-failed'], fixFor: ['aws-alb', null], layer: ['aws-alb', 'cloudfront'], mustSay: [/503/] } }
