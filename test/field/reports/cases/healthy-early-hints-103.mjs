export default { id: 'healthy-early-hints-103', source: 'Cloudflare documentation, Early Hints; RFC 8297', software: 'unknown', kind: 'healthy',
  story: 'The server sends 103 Early Hints before its responses: the hints carry no CORS headers and need none.',
  async start(t) {
    const at = await t.serve(() => ({ status: 200 }))
    at.server.removeAllListeners('request')
    at.server.on('request', (q, r) => {
      r.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' })
      const own = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin']]
      if (q.method === 'OPTIONS') r.writeHead(204, [...own, ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET']].flat())
      else r.writeHead(200, [...own, ['Content-Type', 'application/json']].flat())
      r.end(q.method === 'OPTIONS' ? undefined : '{}')
    })
    return { url: `https://api.example.com:${at.port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
