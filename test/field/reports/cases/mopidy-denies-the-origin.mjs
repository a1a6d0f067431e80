export default { id: 'mopidy-denies-the-origin', source: 'mopidy/mopidy http/allowed_origins', software: 'unknown', kind: 'origin',
  story: 'Mopidy refuses the preflight of an origin that is not its own: 403, and the reason stands in the status line.',
  async start(t) {
    return t.raw((q, r) => {
      const id = { Server: 'TornadoServer/6.4', 'X-Mopidy-Version': '3.4.2', 'Cache-Control': 'no-cache', 'Content-Type': 'application/json; utf-8' }
      const ok = q.headers.origin?.endsWith(`://${q.headers.host}`)
      if (q.method === 'OPTIONS') { if (ok) r.writeHead(204, { ...id, 'Access-Control-Allow-Origin': q.headers.origin, 'Access-Control-Allow-Headers': 'Content-Type' }); else r.writeHead(403, `Access denied for origin ${q.headers.origin}`, { ...id, 'Content-Length': 0 }); return r.end() }
      if (q.method === 'HEAD') { r.writeHead(200, id); return r.end() }
      r.writeHead(405, { Server: 'TornadoServer/6.4', 'Content-Type': 'text/html; charset=UTF-8' })
      r.end('<html><title>405: Method Not Allowed</title><body>405: Method Not Allowed</body></html>')
    }, '/mopidy/rpc', ['-X', 'POST', '-H', 'Content-Type: application/json'])
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'preflight-requires-auth', 'cors-not-configured'], maxConfidence: 'likely', fixFor: [null], mustSay: [/403/, /http:\/\/app\.example\.com/] } }
