import https from 'node:https'
export default { id: 'node-header-too-large-431', source: 'Node.js documentation, --max-http-header-size', software: 'node', kind: 'error',
  story: 'The token is longer than 16 KB: Node itself answers 431 and closes, before any application sees the request.',
  async start(t) {
    const server = https.createServer({ ...t.authority.options(), maxHeaderSize: 131072 }, (q, r) => {
      if (JSON.stringify(q.rawHeaders).length > 16384) { r.socket.end('HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\n\r\n'); return }
      const ok = q.headers.origin === 'https://app.example.com'
      r.writeHead(q.method === 'OPTIONS' ? 204 : 401, { 'X-Powered-By': 'Express', Vary: 'Origin', ...(ok ? { 'Access-Control-Allow-Origin': q.headers.origin } : {}), ...(q.method === 'OPTIONS' ? { 'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE', 'Access-Control-Allow-Headers': q.headers['access-control-request-headers'] ?? '' } : {}) })
      r.end()
    })
    const port = await t.attach(server)
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', `Authorization: Bearer ${'a1b2c3d4'.repeat(2100)}`] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], fixFor: ['express', 'node', null], mustSay: [/431/, /max-http-header-size/] } }
