export default { id: 'aspnet-https-redirection-first', source: 'dotnet/aspnetcore#18400; ASP.NET Core documentation, UseHttpsRedirection', software: 'aspnet', kind: 'redirect',
  story: 'The page calls the http port of the development server; UseHttpsRedirection sends the preflight to the https port with 307.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: 307, headers: [['Server', 'Kestrel'], ['Location', `https://localhost:7101${url}`]] }), { plain: true })
    return { page: 'http://localhost:4200', url: `http://localhost:${port}/api/forecast`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'], resolve: ['localhost:7101:127.0.0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['aspnet', null], mustSay: [/https:\/\/localhost:7101/] } }
