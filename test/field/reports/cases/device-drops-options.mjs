export default { id: 'device-drops-options', source: 'esp8266/Arduino, WebServer and OPTIONS', software: 'unknown', kind: 'options',
  story: 'A small device knows GET and POST: at OPTIONS it closes the connection without a word; GET answers with *.',
  async start(t) {
    return t.raw((q, r) => { if (q.method === 'OPTIONS') return q.socket.destroy(); r.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' }); r.end('{}') }, '/api/relay', ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'])
  },
  expect: { outcome: ['blocked', 'unreachable'], causes: ['connection-broken', 'preflight-not-handled'], neverCertain: ['cors-not-configured'], fixFor: [null], mustSay: [/OPTIONS/] } }
