export default { id: 'ancm-start-failure-500-30', source: 'dotnet/AspNetCore.Docs#16186, HTTP Error 500.30', software: 'iis', kind: 'error',
  story: 'The ASP.NET Core application does not start; IIS answers 500.30 to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 500, headers: [['Content-Type', 'text/html'], ['Server', 'Microsoft-IIS/10.0'], ['X-Powered-By', 'ASP.NET']], body: '<!DOCTYPE html>\r\n<html>\r\n<head>\r\n    <title>HTTP Error 500.30 - ASP.NET Core app failed to start</title>\r\n</head>\r\n<body>\r\n<div id="content"><div class="content-container"><h2>HTTP Error 500.30 - ASP.NET Core app failed to start</h2><h3>Common solutions to this issue: </h3><ul><li>The app failed to start</li></ul></div></div></body></html>' }))
    return { url: `https://contoso-api.azurewebsites.net:${port}/api/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: ['iis', 'aspnet', 'azure-app-service', null], mustSay: [/500/, /start/i] } }
