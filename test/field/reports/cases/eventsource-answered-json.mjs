export default { id: 'eventsource-answered-json', source: 'Stack Overflow, EventSource\'s response has a MIME type that is not text/event-stream', software: 'express', kind: 'eventsource',
  story: 'CORS is right; the stream answers application/json, so the EventSource gives up.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 200, headers: [['X-Powered-By', 'Express'], ['Vary', 'Origin'], ['Access-Control-Allow-Origin', origin === 'https://app.example.com' ? origin : undefined], ['Content-Type', 'application/json; charset=utf-8']], body: '{"tick":1}' }))
    return { url: `https://api.example.com:${port}/events`, args: ['--as', 'eventsource'] }
  },
  expect: { outcome: ['allowed', 'blocked'], mustSay: [/text\/event-stream/] } }
