export default { id: 'healthy-options-bare-for-strangers', source: 'a policy that is silent to strangers, and its kind', software: 'unknown', kind: 'healthy',
  story: 'Strangers get nothing at all, not even on errors; the page gets everything it needs, with cookies.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin, acrh, url }) => {
      const c = origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true']] : []
      if (preflight) return { status: 204, headers: [...c, ...(origin === A ? [['Access-Control-Allow-Methods', 'GET, DELETE'], ['Access-Control-Allow-Headers', acrh ?? '']] : []), ['Vary', 'Origin']] }
      return { status: url.startsWith('/v1/items/1') ? 200 : 404, headers: [...c, ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/items/1`, args: ['-X', 'DELETE', '--credentials', 'include', '-H', 'X-CSRF-Token: a', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], warnings: { mustNot: ['reflects-any-origin', 'missing-vary-origin'] } } }
