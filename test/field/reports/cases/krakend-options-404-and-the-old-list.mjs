export default { id: 'krakend-options-404-and-the-old-list', source: 'krakend/krakend-ce documentation, security/cors, and OPTIONS 404 without it', software: 'unknown', kind: 'two',
  story: 'Two faults at once: KrakenD has no security/cors and answers OPTIONS 404 by itself, and the service behind sends the old address of the page.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['X-Krakend', 'Version 2.6.3']]
      if (method === 'OPTIONS' || !url.startsWith('/v1/items')) return { status: 404, headers: [['Content-Type', 'text/plain'], ...id], body: '404 page not found' }
      return { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8'], ['X-Krakend-Completed', 'true'], ['Access-Control-Allow-Origin', 'https://old.example.com'], ...id], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['cors-not-configured', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/404/, /OPTIONS/, /https:\/\/old\.example\.com/] } }
