export default { id: 'nest-gateway-without-cors', source: 'nestjs/nest#7639 and NestJS documentation, gateways', software: 'nestjs', kind: 'other-handler',
  story: 'app.enableCors() reaches the controllers; the WebSocket gateway (socket.io) has its own cors option, which is not set.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => {
      if (url.startsWith('/socket.io/')) return method === 'GET' ? { status: 200, headers: [['Content-Type', 'text/plain; charset=UTF-8'], ['Cache-Control', 'no-store']], body: '0{"sid":"lv_VI97HAXpY6yYWAAAC","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}' } : { status: 400, headers: [['Content-Type', 'application/json']], body: '{"code":2,"message":"Bad handshake method"}' }
      const id = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*']]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Content-Length', '0']] }
      return url === '/' ? { status: 200, headers: [...id, ['Content-Type', 'text/html; charset=utf-8']], body: 'Hello World!' } : { status: 404, headers: [...id, ['Content-Type', 'application/json; charset=utf-8']], body: JSON.stringify({ message: `Cannot GET ${url}`, error: 'Not Found', statusCode: 404 }) }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/socket.io/?EIO=4&transport=polling&t=Pq1x` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'cors-after-routes'], neverCertain: ['origin-not-allowed', 'proxy-strips-headers'], fixFor: ['nestjs', 'socket.io', null], layer: ['socket.io', 'nestjs'], mustSay: [/socket\.io|gateway/i], mustNotSay: [/npm install cors\b|Fix, Express/, /Register it first/] } }
