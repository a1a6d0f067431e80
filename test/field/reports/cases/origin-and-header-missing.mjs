export default { id: 'origin-and-header-missing', source: 'corydolphin/flask-cors and its kind', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the list names localhost alone, and the header x-api-key is not in the list of headers.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const ok = origin === 'http://localhost:3000'
      return { status: preflight ? 204 : 200, headers: [['Vary', 'Origin'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ...(preflight ? [['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'content-type']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'X-Api-Key: 12', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.localhost-only'], fixFor: [null], mustSay: [/x-api-key/i, /localhost/] } }
