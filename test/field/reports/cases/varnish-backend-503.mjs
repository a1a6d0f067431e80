export default { id: 'varnish-backend-503', source: 'varnishcache/varnish-cache, builtin.vcl', software: 'varnish', kind: 'edge',
  story: 'The backend is down: the guru meditation of Varnish, bare.',
  async start(t) {
    const { port } = await t.serve(({ url, origin }) => url.startsWith('/live') ? { status: 503, headers: [['Date', new Date().toUTCString()], ['Server', 'Varnish'], ['X-Varnish', '32770'], ['Content-Type', 'text/html; charset=utf-8'], ['Retry-After', '5'], ['Via', '1.1 varnish (Varnish/7.1)']], body: '<!DOCTYPE html>\n<html>\n  <head>\n    <title>503 Backend fetch failed</title>\n  </head>\n  <body>\n    <h1>Error 503 Backend fetch failed</h1>\n    <p>Backend fetch failed</p>\n    <h3>Guru Meditation:</h3>\n    <p>XID: 32771</p>\n    <hr>\n    <p>Varnish cache server</p>\n  </body>\n</html>\n' }
      : { status: 200, headers: [['X-Varnish', '5'], ['Via', '1.1 varnish (Varnish/7.1)'], ['Age', '3'], ['Access-Control-Allow-Origin', '*']], body: '{}' })
    return { url: `https://api.example.com:${port}/live` }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-after-routes', 'cors-not-configured'], fixFor: ['varnish', null], layer: ['varnish'], mustSay: [/503/] } }
