export default { id: 'aspnet-any-origin-and-credentials-500', source: 'dotnet/aspnetcore, CorsPolicyBuilder.Build; ASP.NET Core 2.2 to 3.0 migration', software: 'aspnet', kind: 'error',
  story: 'AllowAnyOrigin with AllowCredentials throws when the policy is built: every request, the preflight too, is 500, and the developer page says why.',
  async start(t) {
    const text = 'System.InvalidOperationException: The CORS protocol does not allow specifying a wildcard (any) origin and credentials at the same time. Configure the CORS policy by listing individual origins if credentials needs to be supported.\n   at Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder.Build()\n   at Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions.AddDefaultPolicy(Action`1 configurePolicy)\n   at Microsoft.AspNetCore.Diagnostics.DeveloperExceptionPageMiddlewareImpl.Invoke(HttpContext context)\n'
    const { port } = await t.serve(() => ({ status: 500, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Server', 'Kestrel']], body: text }), { plain: true })
    return { url: `http://localhost:${port}/api/orders`, page: 'http://localhost:4200', args: ['-H', 'Authorization: Bearer abc'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed', 'cors-not-configured', 'error-response-without-cors'], neverCertain: ['cors-not-configured'], fixFor: ['aspnet', null], layer: ['aspnet', null], mustSay: [/does not allow specifying a wildcard/] } }
