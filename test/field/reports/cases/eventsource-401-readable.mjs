export default { id: 'eventsource-401-readable', source: 'whatwg/html#2177, EventSource and Authorization', software: 'unknown', kind: 'eventsource',
  story: 'The stream wants a token, which an EventSource cannot send: 401, with the headers for the page.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 401, headers: [['X-Powered-By', 'Express'], ['Vary', 'Origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json; charset=utf-8']], body: '{"error":"missing token"}' }))
    return { url: `https://api.example.com:${port}/events`, args: ['--as', 'eventsource'] }
  },
  expect: { outcome: ['blocked', 'allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null, 'express'], mustSay: [/401/, /withCredentials/] } }
