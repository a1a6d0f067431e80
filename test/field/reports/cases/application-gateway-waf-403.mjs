export default { id: 'application-gateway-waf-403', source: 'Azure documentation, Application Gateway WAF, 403 Forbidden', software: 'unknown', kind: 'edge',
  story: 'The WAF of Azure Application Gateway takes a search for an attack: 403 in its own page; OPTIONS and other addresses pass to ASP.NET Core.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const own = [['Server', 'Kestrel'], ...(origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : [])]
      if (preflight) return { status: 204, headers: [...own, ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET']] }
      if (/script/i.test(url)) return { status: 403, headers: [['Server', 'Microsoft-Azure-Application-Gateway/v2'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n<hr><center>Microsoft-Azure-Application-Gateway/v2</center>\r\n</body>\r\n</html>\r\n' }
      return { status: url.startsWith('/api/search') ? 200 : 404, headers: [...own, ['Content-Type', 'application/json; charset=utf-8']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/search?q=%3Cscript%3E`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'cors-after-routes', 'preflight-requires-auth'], fixFor: [null], mustSay: [/403/, /Application Gateway|gateway/i], mustNotSay: [/UseCors/] } }
