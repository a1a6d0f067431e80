export default { id: 'azure-app-service-platform', source: 'Azure/azure-functions-host#5200 and its kind', software: 'azure-app-service', kind: 'origin',
  story: 'The CORS blade of App Service is on and answers alone, whatever the code says; the page is not in its list.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const ok = origin === 'https://www.example.com', a = [['Set-Cookie', 'ARRAffinity=0a1b; Path=/; HttpOnly; Domain=shop-api.azurewebsites.net'], ['X-Powered-By', 'ASP.NET']]
      if (preflight) return ok ? { status: 204, headers: [...a, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET']] } : { status: 400, headers: a }
      return { status: 200, headers: [...a, ...(ok ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []), ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://shop-api.azurewebsites.net:${port}/api/orders`, args: ['-H', 'authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured', 'preflight-failed'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: ['azure-app-service', 'aspnet', null], layer: ['azure-app-service', 'aspnet', 'iis'] } }
