export default { id: 'alb-464-protocol-versions', source: 'Elastic Load Balancing documentation, HTTP 464', software: 'aws-alb', kind: 'gateway',
  story: 'The target group speaks gRPC, the page HTTP/1.1: the load balancer answers 464 by itself.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 464, headers: [['Server', 'awselb/2.0'], ['Content-Type', 'text/html']], body: '' }))
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', neverCertain: ['cors-not-configured', 'preflight-failed'], causes: ['gateway-error', 'error-response-without-cors', 'wrong-url', 'preflight-failed', 'cors-not-configured'], fixFor: ['aws-alb', null], layer: ['aws-alb'], mustSay: [/464/] } }
