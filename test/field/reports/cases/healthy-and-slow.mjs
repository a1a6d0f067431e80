export default { id: 'healthy-and-slow', source: 'a cold start of a function, and its kind', software: 'unknown', kind: 'healthy',
  story: 'Every answer takes a second and a half: CORS is right.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(async ({ preflight, origin, acrh }) => {
      await new Promise((r) => setTimeout(r, 1500))
      return { status: preflight ? 204 : 200, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin'], ...(preflight ? [['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Allow-Methods', 'GET']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
