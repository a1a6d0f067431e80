import net from 'node:net'
export default { id: 'tls-plain-http-on-the-port', source: 'Stack Overflow, ERR_SSL_PROTOCOL_ERROR, https:// of a server that speaks http', software: 'express', kind: 'tls',
  story: 'The page calls https://api…:8080, where the application listens in clear: the TLS ends at another port.',
  async start(t) {
    const port = await t.attach(net.createServer((c) => c.once('data', (d) => d[0] === 22 ? c.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n') : c.destroy())))
    return { url: `https://api.example.com:${port}/v1` }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure', 'tls-failure.handshake', 'connection-broken'], fixFor: [null], mustSay: [/http:|plain|in clear|without TLS|no TLS/i] } }
