export default { id: 'alb-fixed-404', source: 'Elastic Load Balancing documentation, default rule fixed response', software: 'aws-alb', kind: 'wrong-url',
  story: 'No listener rule matches the host: the default rule answers everything 404 in plain text by itself.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Server', 'awselb/2.0'], ['Content-Type', 'text/plain; charset=utf-8']], body: 'Not found' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-not-handled'], fixFor: ['aws-alb', null], layer: ['aws-alb'], mustSay: [/404/, /rule|listener|load balancer/i] } }
