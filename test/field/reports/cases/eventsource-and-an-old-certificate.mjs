import https from 'node:https'
export default { id: 'eventsource-and-an-old-certificate', source: 'Stack Overflow, ERR_CERT_DATE_INVALID and the clock', software: 'unknown', kind: 'tls',
  story: 'An EventSource to a host whose certificate has run out.',
  async start(t) {
    const port = await t.attach(https.createServer({ key: t.authority.key, cert: t.authority.refused('events.example.com', 'expired') }, (q, r) => { r.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/event-stream' }); r.end('data: 1\n\n') }))
    return { page: 'https://app.example.com', url: `https://events.example.com:${port}/stream`, args: ['--as', 'eventsource'] }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure.expired'], fixFor: [null], mustSay: [/renew/] } }
