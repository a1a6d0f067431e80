export default { id: 'socketio-localhost-in-production', source: 'socketio/socket.io#3929', software: 'socket.io', kind: 'origin',
  story: 'cors: { origin: "http://localhost:3000" } went to production: engine.io sends this one value to everybody.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (!url.startsWith('/socket.io/')) return { status: 404, headers: [['X-Powered-By', 'Express'], ['Content-Type', 'text/html; charset=utf-8']], body: `<pre>Cannot GET ${url}</pre>` }
      const c = [['Access-Control-Allow-Origin', 'http://localhost:3000'], ['Vary', 'Origin']]
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET,POST'], ['Content-Length', '0']] }
      return { status: 200, headers: [...c, ['Content-Type', 'text/plain; charset=UTF-8'], ['Cache-Control', 'no-store']], body: '0{"sid":"lv_VI97HAXpY6yYWAAAC","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}' }
    })
    return { url: `https://api.example.com:${port}/socket.io/?EIO=4&transport=polling&t=Pq1x` }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'cached-for-another-origin'], fixFor: ['socket.io', null], layer: ['socket.io'], mustSay: [/localhost:3000/], mustNotSay: [/app\.use\(cors\(/] } }
