export default { id: 'haproxy-504', source: 'HAProxy documentation, timeout server', software: 'haproxy', kind: 'gateway',
  story: 'The service takes longer than timeout server: 504 in the page of HAProxy; OPTIONS is answered by the service and passes.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrh }) => {
      const c = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['vary', 'Origin']] : []
      if (method === 'OPTIONS') return { status: 204, headers: [['x-powered-by', 'Express'], ...c, ['access-control-allow-methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['access-control-allow-headers', acrh ?? '']] }
      return { status: 504, headers: [['cache-control', 'no-cache'], ['content-type', 'text/html']], body: "<html><body><h1>504 Gateway Time-out</h1>\nThe server didn't respond in time.\n</body></html>\n" }
    })
    return { url: `https://api.example.com:${port}/reports/big`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'cors-after-routes'], fixFor: ['haproxy', null], layer: ['haproxy'], mustSay: [/504/] } }
