export default { id: 'iis-ancm-500-30', source: 'ASP.NET Core documentation, 500.30 ASP.NET Core app failed to start', software: 'iis', kind: 'crashed',
  story: 'The application does not start under IIS: every request is 500.30 of the ASP.NET Core Module.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 500, headers: [['Server', 'Microsoft-IIS/10.0'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html><head><title>HTTP Error 500.30 - ASP.NET Core app failed to start</title></head><body><h1>HTTP Error 500.30 - ASP.NET Core app failed to start</h1><h2> Common solutions to this issue: </h2></body></html>' }))
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-requires-auth'], fixFor: ['iis', 'aspnet', null], layer: ['iis', 'aspnet'], mustSay: [/\b500(\.30)?\b/, /could not start/i] } }
