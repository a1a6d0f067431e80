export default { id: 'aspnet-cors-metadata-500', source: 'dotnet/aspnetcore#17830', software: 'aspnet', kind: 'error',
  story: '[EnableCors] stands on the action and app.UseCors() is missing: the endpoint throws 500 for every request, the preflight too, and says so in words.',
  async start(t) {
    return t.raw((q, r) => {
      if (!q.url.startsWith('/weatherforecast')) { r.writeHead(404, { Server: 'Kestrel', 'Content-Length': 0 }); return r.end() }
      r.writeHead(500, { Server: 'Kestrel', 'Content-Type': 'text/plain; charset=utf-8' })
      r.end('System.InvalidOperationException: Endpoint CorsTest.API.Controllers.WeatherForecastController.Get (CorsTest.API) contains CORS metadata, but a middleware was not found that supports CORS.\r\nConfigure your application startup by adding app.UseCors() in the application startup code. If there are calls to app.UseRouting() and app.UseEndpoints(...), the call to app.UseCors() must go between them.\r\n   at Microsoft.AspNetCore.Routing.EndpointMiddleware.ThrowMissingCorsMiddlewareException(Endpoint endpoint)\r\n')
    }, '/weatherforecast', ['-H', 'Content-Type: application/json'])
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed', 'cors-not-configured', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth', 'gateway-error'], fixFor: ['aspnet'], layer: ['aspnet'], mustSay: [/UseCors/, /500/] } }
