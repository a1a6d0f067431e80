export default { id: 'channels-origin-403', source: 'django/channels, AllowedHostsOriginValidator', software: 'django', kind: 'websocket',
  story: 'AllowedHostsOriginValidator of Channels refuses the handshake 403 because the host of the page is not in ALLOWED_HOSTS.',
  async start(t) {
    return t.raw((q, r) => { r.writeHead(404, { Server: 'daphne', 'Content-Type': 'text/html' }); r.end('<h1>Not Found</h1>') }, '/ws/chat/', ['--as', 'websocket']).then((at) => {
      const server = t.servers.at(-1)
      server.on('upgrade', (q, s) => {
        const ok = !q.headers.origin || q.headers.origin.includes('www.example.com')
        s.end(ok ? 'HTTP/1.1 101 Switching Protocols\r\nServer: Daphne\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: x\r\n\r\n' : 'HTTP/1.1 403 Access denied\r\nServer: daphne\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 92\r\nConnection: close\r\n\r\n<html><head><title>403 Access denied</title></head><body><h1>403 Access denied</h1></body></ht')
      })
      return { ...at, url: at.url.replace('http:', 'ws:'), page: 'http://app.example.com' }
    })
  },
  expect: { outcome: ['blocked'], causes: ['origin-not-allowed', 'refused-by-application'], fixFor: ['django', null], mustSay: [/403/] } }
