export default { id: 'options-hangs', source: 'a body parser that waits for a body of OPTIONS, and its kind', software: 'unknown', kind: 'options',
  story: 'OPTIONS is never answered, GET at once: a firewall or handler swallows it.',
  async start(t) {
    return t.raw((q, r) => { if (q.method === 'OPTIONS') return; r.writeHead(200, { 'Access-Control-Allow-Origin': 'http://app.example.com', 'Content-Type': 'application/json' }); r.end('{}') }, '/api/items', ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}', '--timeout', '1500'])
  },
  expect: { outcome: ['blocked', 'unreachable'], causes: ['timeout', 'preflight-not-handled'], fixFor: [null], mustSay: [/OPTIONS/] } }
