export default { id: 'haproxy-rate-limit-429', source: 'HAProxy blog, rate limiting with stick tables, deny_status 429', software: 'haproxy', kind: 'edge',
  story: 'http-request deny deny_status 429: a page of HAProxy, bare; OPTIONS is not counted and comes from the application.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS'
      ? { status: 204, headers: [['access-control-allow-origin', 'https://app.example.com'], ['access-control-allow-headers', 'authorization'], ['vary', 'Origin']] }
      : { status: 429, headers: [['cache-control', 'no-cache'], ['content-type', 'text/html']], body: '<html><body><h1>429 Too Many Requests</h1>\nYou have sent too many requests in a given amount of time.\n</body></html>\n' })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'gateway-error'], fixFor: ['haproxy', null], layer: ['haproxy'], mustSay: [/429/] } }
