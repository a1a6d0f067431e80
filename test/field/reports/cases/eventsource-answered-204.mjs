export default { id: 'eventsource-answered-204', source: 'HTML standard, EventSource and 204', software: 'unknown', kind: 'eventsource',
  story: 'The stream has nothing to say and answers 204: the browser ends the EventSource and does not try again.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 204, headers: [['Server', 'uvicorn'], ['Vary', 'Origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : [])] }))
    return { url: `https://api.example.com:${port}/events`, args: ['--as', 'eventsource'] }
  },
  expect: { outcome: ['blocked', 'allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null, 'fastapi'], mustSay: [/204/, /text\/event-stream/] } }
