export default { id: 'iis-headers-and-usecors', source: 'IIS documentation, customHeaders', software: 'aspnet', kind: 'values',
  story: 'web.config adds Access-Control-Allow-Origin: * and the application calls UseCors: two values.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const w = [['Server', 'Microsoft-IIS/10.0'], ['X-Powered-By', 'ASP.NET'], ['Access-Control-Allow-Origin', '*']]
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 204, headers: [...w, ...c, ...(c.length ? [['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'authorization']] : [])] }
      return { status: 200, headers: [...w, ...c, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/values`, args: ['-H', 'authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: ['aspnet', 'iis', null], layer: ['iis', 'aspnet'], mustSay: [/web\.config|customHeaders|IIS/i] } }
