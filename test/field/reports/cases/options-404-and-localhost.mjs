export default { id: 'options-404-and-localhost', source: 'Stack Overflow, 404 on OPTIONS and Allow-Origin http://localhost:3000', software: 'unknown', kind: 'two',
  story: 'Two faults at once: no route takes OPTIONS, and the response to GET names localhost whoever asks.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => method === 'GET' && url.startsWith('/v1/items') ? { status: 200, headers: [['Access-Control-Allow-Origin', 'http://localhost:3000'], ['Content-Type', 'application/json']], body: '[]' } : { status: 404, headers: [['Content-Type', 'text/plain']], body: 'not found' })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['cors-not-configured', 'preflight-elsewhere'], fixFor: [null], layer: [null], mustSay: [/404/, /localhost:3000/] } }
