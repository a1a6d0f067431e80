export default { id: 'yarp-route-lists-get-alone', source: 'dotnet/yarp, documentation, header and method based routing', software: 'aspnet', kind: 'preflight',
  story: 'The YARP route has Methods: [GET, PUT]: OPTIONS is an empty 405 of Kestrel, the service behind says its CORS headers on GET.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      if (!url.startsWith('/inventory')) return { status: 404, headers: [['Server', 'Kestrel']] }
      if (!['GET', 'PUT'].includes(method)) return { status: 405, headers: [['Server', 'Kestrel'], ['Allow', 'GET, PUT']] }
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      return { status: 200, headers: [['Server', 'Microsoft-IIS/10.0'], ['X-Powered-By', 'ASP.NET'], ...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://gateway.example.com:${port}/inventory/7`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['method-not-allowed', 'origin-not-allowed'], fixFor: ['aspnet', 'iis', null], mustSay: [/\b405\b/, /OPTIONS/] } }
