export default { id: 'nginx-preflight-list-before-express', source: 'enable-cors.org, CORS on nginx, copied by hand', software: 'nginx', kind: 'list',
  story: 'nginx answers OPTIONS by itself with a list copied from the web; Express behind it answers the request right. The header of the page is not in the list of nginx.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ method, origin }) => method === 'OPTIONS'
      ? { status: 204, headers: [['Server', 'nginx/1.24.0'], ['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range'], ['Access-Control-Max-Age', '1728000'], ['Content-Type', 'text/plain; charset=utf-8'], ['Content-Length', '0']] }
      : { status: 200, headers: [['Server', 'nginx/1.24.0'], ['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', A], ['Vary', 'Origin'], ['Content-Type', 'application/json; charset=utf-8']], body: '{}' })
    return { url: `https://api.example.org:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-elsewhere'], fixFor: ['nginx', null], layer: ['nginx', 'express'], mustSay: [/authorization/i], mustNotSay: [/app\.use\(cors/] } }
