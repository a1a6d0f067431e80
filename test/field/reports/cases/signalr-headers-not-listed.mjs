export default { id: 'signalr-headers-not-listed', source: 'dotnet/aspnetcore#31366', software: 'aspnet', kind: 'header',
  story: 'WithHeaders("authorization") leaves out what the SignalR client sends on negotiate: X-Requested-With and X-SignalR-User-Agent.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight }) => {
      const id = [['Server', 'Kestrel']]
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [...id, ...c.slice(0, 1), ...(c.length ? [['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET,POST']] : []), ...c.slice(1)] }
      if (url.startsWith('/hubs/chat/negotiate')) return { status: method === 'POST' ? 200 : 405, headers: [...id, ...c, ['Content-Type', 'application/json']], body: '{"negotiateVersion":1,"connectionId":"a","availableTransports":[]}' }
      return { status: 404, headers: [...id, ...c] }
    })
    return { url: `https://api.example.com:${port}/hubs/chat/negotiate?negotiateVersion=1`, args: ['-X', 'POST', '-H', 'X-Requested-With: XMLHttpRequest', '-H', 'X-SignalR-User-Agent: Microsoft SignalR/8.0', '-H', 'Content-Type: text/plain;charset=UTF-8', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: ['aspnet', null], layer: ['aspnet'], mustSay: [/x-signalr-user-agent/i, /x-requested-with/i] } }
