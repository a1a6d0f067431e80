export default { id: 'fastly-backend-503', source: 'Fastly documentation, 503 backend read error', software: 'fastly', kind: 'gateway',
  story: 'Fastly could not read from the backend: 503 in the page of Varnish, which is Fastly here; OPTIONS passes.',
  async start(t) {
    const b = [['Server', 'Varnish'], ['Via', '1.1 varnish'], ['X-Served-By', 'cache-fra-eddf8230045-FRA'], ['X-Cache', 'MISS'], ['X-Cache-Hits', '0'], ['X-Timer', 'S1717000000.123456,VS0,VE60003']]
    const { port } = await t.serve(({ preflight, url }) => preflight ? { status: 204, headers: [...b.slice(1), ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'authorization']] }
      : url.startsWith('/v1/report') ? { status: 503, headers: [['Retry-After', '0'], ['Content-Type', 'text/html; charset=utf-8'], ...b], body: '\n<?xml version="1.0" encoding="utf-8"?>\n<html>\n  <head>\n    <title>503 backend read error</title>\n  </head>\n  <body>\n    <h1>Error 503 backend read error</h1>\n    <p>backend read error</p>\n    <h3>Error 54113</h3>\n    <p>Details: cache-fra-eddf8230045-FRA 1717000000 2734512345</p>\n    <hr>\n    <p>Varnish cache server</p>\n  </body>\n</html>\n' }
      : { status: 404, headers: [...b.slice(1), ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/report`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes'], fixFor: ['fastly', null], layer: ['fastly'], mustSay: [/503/], mustNotSay: [/vcl_backend_error|default\.vcl|varnishd/] } }
