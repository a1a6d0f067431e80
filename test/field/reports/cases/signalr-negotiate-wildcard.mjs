export default { id: 'signalr-negotiate-wildcard', source: 'dotnet/aspnetcore#4457', software: 'aspnet', kind: 'credentials',
  story: 'AllowAnyOrigin in ASP.NET Core; the client of SignalR always sends credentials with negotiate.',
  async start(t) {
    const { port } = await t.serve(({ preflight, acrh, method }) => ({ status: preflight ? 204 : method === 'POST' ? 200 : 405, headers: [['Server', 'Kestrel'], ['Access-Control-Allow-Origin', '*'], ...(preflight ? [['Access-Control-Allow-Headers', acrh], ['Access-Control-Allow-Methods', 'POST']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{"negotiateVersion":1,"connectionId":"x"}' }))
    return { url: `https://api.example.com:${port}/chatHub/negotiate?negotiateVersion=1`, args: ['-X', 'POST', '-H', 'X-Requested-With: XMLHttpRequest', '-H', 'X-SignalR-User-Agent: Microsoft SignalR/8.0', '--as', 'xhr', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: ['aspnet'], layer: ['aspnet'], mustSay: [/AllowCredentials/], mustNotSay: [/AllowAnyOrigin\(\)\s*\.AllowCredentials|SetIsOriginAllowed\(_ => true/] } }
