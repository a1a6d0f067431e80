export default { id: 'slash-origin-and-500', source: 'spring-projects/spring-framework and its kind', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the server sends one origin with a slash at its end, and the response is a 500 besides.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => ({ status: preflight ? 204 : url.startsWith('/v1/report') ? 500 : 404, headers: [['Access-Control-Allow-Origin', 'https://app.example.com/'], ['Access-Control-Allow-Headers', 'authorization'], ...(preflight ? [] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{"error":"boom"}' }))
    return { url: `https://api.example.com:${port}/v1/report`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.trailing-slash', 'invalid-allow-origin'], fixFor: [null], mustSay: [/slash/i, /500/] } }
