export default { id: 'varnish-throttle-429', source: 'Varnish modules, vmod vsthrottle, synth(429)', software: 'varnish', kind: 'edge',
  story: 'vsthrottle refuses with synth(429): a page of Varnish itself, without the headers of the application.',
  async start(t) {
    let xid = 100
    const { port } = await t.serve(({ method, origin }) => method === 'OPTIONS'
      ? { status: 204, headers: [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'authorization'], ['Vary', 'Origin'], ['X-Varnish', String(++xid)], ['Age', '0'], ['Via', '1.1 varnish (Varnish/7.1)']] }
      : { status: 429, headers: [['Server', 'Varnish'], ['X-Varnish', String(++xid)], ['Content-Type', 'text/html; charset=utf-8'], ['Retry-After', '5']], body: '<!DOCTYPE html>\n<html>\n  <head>\n    <title>429 Too Many Requests</title>\n  </head>\n  <body>\n    <h1>Error 429 Too Many Requests</h1>\n    <p>Too Many Requests</p>\n    <h3>Guru Meditation:</h3>\n    <p>XID: 101</p>\n    <hr>\n    <p>Varnish cache server</p>\n  </body>\n</html>\n' })
    return { url: `https://api.example.com:${port}/search`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'gateway-error'], fixFor: ['varnish', null], layer: ['varnish'], mustSay: [/429/] } }
