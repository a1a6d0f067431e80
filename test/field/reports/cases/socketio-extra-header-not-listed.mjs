export default { id: 'socketio-extra-header-not-listed', source: 'Socket.IO documentation, handling CORS, extraHeaders', software: 'socket.io', kind: 'list',
  story: 'allowedHeaders has the header of the example; the client sends another one (extraHeaders) while polling.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      if (!url.startsWith('/socket.io/')) return { status: 404, headers: [['X-Powered-By', 'Express'], ['Content-Type', 'text/html; charset=utf-8']], body: `<pre>Cannot GET ${url}</pre>` }
      const c = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']]
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', 'my-custom-header'], ['Content-Length', '0']] }
      return { status: 200, headers: [...c, ['Content-Type', 'text/plain; charset=UTF-8'], ['Cache-Control', 'no-store']], body: '0{"sid":"lv_VI97HAXpY6yYWAAAC","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}' }
    })
    return { url: `https://api.example.com:${port}/socket.io/?EIO=4&transport=polling&t=Pq1x`, args: ['-H', 'x-client-version: 3', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: ['socket.io', null], layer: ['socket.io'], mustSay: [/x-client-version/i], mustNotSay: [/app\.use\(cors\(/] } }
