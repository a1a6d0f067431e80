export default { id: 'webapi-action-location-header', source: 'OHDSI/Atlas#2882', software: 'unknown', kind: 'header',
  story: 'ATLAS sends Action-Location with every call; the CORS filter of its WebAPI answers a fixed list that does not know the header.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Credentials', 'true']]
      if (preflight) return { status: 200, headers: [...c, ['Access-Control-Allow-Headers', 'origin, content-type, accept, authorization'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, OPTIONS, HEAD'], ['Access-Control-Max-Age', '1209600']] }
      return url.startsWith('/WebAPI/i18n/locales') ? { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '[{"code":"en"}]' } : { status: 404, headers: [...c, ['Content-Type', 'text/html;charset=utf-8'], ['Content-Language', 'en']], body: '<!doctype html><html lang="en"><head><title>HTTP Status 404 – Not Found</title></head><body><h1>HTTP Status 404 – Not Found</h1></body></html>' }
    }, { plain: true })
    return { page: 'http://atlas.example.com', url: `http://webapi.example.com:${port}/WebAPI/i18n/locales`, args: ['-H', 'action-location: http://atlas.example.com/atlas/'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-failed'], fixFor: [null, 'spring'], layer: [null, 'spring'], mustSay: [/action-location/i], mustNotSay: [/Fix for (nginx|Express|Go)/] } }
