export default { id: 'fiber-empty-allow-origin', source: 'gofiber/fiber, middleware/cors before v2.50', software: 'go', kind: 'origin',
  story: 'AllowOrigins of fiber does not name the page: Allow-Origin is there and empty, the lists are sent all the same.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh }) => {
      const c = [['Access-Control-Allow-Origin', origin === 'https://www.example.com' ? origin : '']]
      if (preflight) return { status: 204, headers: [['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers'], ...c, ['Access-Control-Allow-Methods', 'GET,POST,HEAD,PUT,DELETE,PATCH'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] }
      return { status: 200, headers: [['Content-Type', 'application/json'], ['Vary', 'Origin'], ...c], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'invalid-allow-origin'], neverCertain: ['cors-not-configured', 'proxy-strips-headers'], fixFor: ['go', null], mustSay: [/empty|no value|no Access-Control-Allow-Origin/i] } }
