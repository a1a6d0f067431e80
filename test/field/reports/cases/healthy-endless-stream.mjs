export default { id: 'healthy-endless-stream', source: 'server-sent events that never end', software: 'unknown', kind: 'healthy',
  story: 'A stream of events never ends: the response is there as soon as its headers are, and the request works.',
  async start(t) {
    return t.raw((q, r) => {
      if (!q.url.startsWith('/events')) { r.writeHead(404, { 'Access-Control-Allow-Origin': 'http://app.example.com', 'Content-Length': 0 }); return r.end() }
      r.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': 'http://app.example.com', 'Access-Control-Allow-Credentials': 'true' })
      r.write('data: 1\n\n')
    }, '/events', ['--as', 'eventsource', '--credentials', 'include'])
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
