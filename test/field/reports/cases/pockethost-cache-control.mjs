export default { id: 'pockethost-cache-control', source: 'pockethost/pockethost#149', software: 'unknown', kind: 'list',
  story: 'The client of PocketBase reads events with Cache-Control: no-store, which the list of the host in front does not have.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE, OPTIONS'], ['Access-Control-Allow-Headers', 'authorization,content-type']]
      return method === 'OPTIONS' ? { status: 204, headers: c } : { status: 200, headers: [...c, ['Content-Type', 'text/event-stream'], ['Cache-Control', 'no-store']], body: 'id:1\nevent:PB_CONNECT\ndata:{"clientId":"1"}\n\n' }
    })
    return { url: `https://x.pockethost.example.com:${port}/api/realtime`, args: ['-H', 'Accept: text/event-stream', '-H', 'Cache-Control: no-store'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed.cache', 'request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/cache-control/i] } }
