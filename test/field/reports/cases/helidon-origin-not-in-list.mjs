export default { id: 'helidon-origin-not-in-list', source: 'helidon-io/helidon, CorsSupportHelper', software: 'unknown', kind: 'origin',
  story: 'Helidon answers 403 with "CORS origin is not in allowed list" to a page that it does not know.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh }) => {
      if (origin && origin !== 'https://admin.example.com') return { status: 403, headers: [['Content-Type', 'text/plain']], body: 'CORS origin is not in allowed list' }
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 200, headers: [...c, ['Access-Control-Allow-Methods', 'PUT'], ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Max-Age', '3600']] }
      return { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/greet`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'method-not-allowed'], fixFor: [null], mustSay: [/https:\/\/app\.example\.com/, /not in allowed list|\b403\b/] } }
