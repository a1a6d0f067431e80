export default { id: 'eventsource-with-wildcard', source: 'expressjs, server-sent events and withCredentials', software: 'unknown', kind: 'credentials',
  story: 'new EventSource(url, { withCredentials: true }) and a stream that is sent with *.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/event-stream'], ['Cache-Control', 'no-cache'], ['Access-Control-Allow-Origin', '*']], body: 'data: 1\n\n' }))
    return { url: `https://api.example.com:${port}/events`, args: ['--as', 'eventsource', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: [null], mustSay: [/\*/] } }
