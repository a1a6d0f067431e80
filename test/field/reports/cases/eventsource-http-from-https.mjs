export default { id: 'eventsource-http-from-https', source: 'Stack Overflow, Mixed Content and EventSource', software: 'unknown', kind: 'mixed',
  story: 'An https page opens an EventSource at http://, which a proxy without TLS serves.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'text/event-stream']], body: 'data: 1\n\n' }), { plain: true })
    return { page: 'https://app.example.com', pagePin: null, url: `http://events.example.com:${port}/stream`, args: ['--as', 'eventsource'] }
  },
  expect: { outcome: 'blocked', causes: ['mixed-content'], fixFor: [null], mustSay: [/https/], mustNotSay: [/wss:/] } }
