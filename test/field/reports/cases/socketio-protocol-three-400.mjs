export default { id: 'socketio-protocol-three-400', source: 'socketio/socket.io#3794', software: 'socket.io', kind: 'refused',
  story: 'A client of version 2 (EIO=3) at a server of version 4: readable 400 "Unsupported protocol version".',
  async start(t) {
    const { port } = await t.serve(({ url, origin, method }) => {
      const c = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']]
      if (!url.startsWith('/socket.io/')) return { status: 404, headers: [['X-Powered-By', 'Express'], ['Content-Type', 'text/html; charset=utf-8']], body: `<pre>Cannot GET ${url}</pre>` }
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Content-Length', '0']] }
      if (!/EIO=4/.test(url)) return { status: 400, headers: [...c, ['Content-Type', 'application/json']], body: '{"code":5,"message":"Unsupported protocol version"}' }
      return { status: 200, headers: [...c, ['Content-Type', 'text/plain; charset=UTF-8']], body: '0{"sid":"a","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}' }
    })
    return { url: `https://api.example.com:${port}/socket.io/?EIO=3&transport=polling&t=NabcdE`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed'], fixFor: ['socket.io', null], mustSay: [/\b400\b/, /protocol version/i] } }
