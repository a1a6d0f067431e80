export default { id: 'mixed-content-and-origin-missing', source: 'pair: http API of an https page, and its list', software: 'unknown', kind: 'pair',
  story: 'An https page calls an http API that allows http://localhost:3000 alone.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 200, headers: [['Vary', 'Origin'], ...(origin === 'http://localhost:3000' ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }), { plain: true })
    return { page: 'https://app.example.com', url: `http://api.example.com:${port}/v1/me` }
  },
  expect: { outcome: 'blocked', causes: ['mixed-content'], fixFor: [null], mustSay: [/https/, /https:\/\/app\.example\.com/] } }
