export default { id: 'jetty-put-silent', source: 'jetty/jetty.project, CrossOriginFilter, handlePreflightResponse', software: 'unknown', kind: 'list',
  story: 'The filter of Jetty allows GET, POST and HEAD by default and says nothing at all to a preflight for PUT; the servlet behind answers OPTIONS 200 with Allow.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, acrm, acrh, url }) => {
      const b = [['Server', 'Jetty(9.4.53.v20231009)']], c = [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']]
      if (preflight && origin) {
        const ok = ['GET', 'POST', 'HEAD'].includes(acrm) && (acrh ?? '').split(',').filter(Boolean).every((x) => ['x-requested-with', 'content-type', 'accept', 'origin'].includes(x.trim()))
        return { status: 200, headers: [...(ok ? [...c, ['Access-Control-Max-Age', '1800'], ['Access-Control-Allow-Methods', 'GET,POST,HEAD'], ['Access-Control-Allow-Headers', 'X-Requested-With,Content-Type,Accept,Origin']] : []), ['Allow', 'GET, HEAD, POST, PUT, OPTIONS'], ...b] }
      }
      return { status: url.startsWith('/api/items') ? 200 : 404, headers: [...(origin ? c : []), ['Content-Type', 'application/json'], ...b], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/items/1`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled', 'preflight-elsewhere'], fixFor: [null], layer: [null], mustSay: [/PUT/] } }
