export default { id: 'helidon-headers-not-in-list', source: 'helidon-io/helidon, CorsSupportHelper', software: 'unknown', kind: 'header',
  story: 'Helidon lets the page in and answers the preflight 403 "CORS headers not in allowed list".',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh, acrm }) => {
      if (origin && origin !== 'https://app.example.com') return { status: 403, headers: [['Content-Type', 'text/plain']], body: 'CORS origin is not in allowed list' }
      if (preflight && acrm !== 'PUT' && acrm !== 'GET') return { status: 403, headers: [['Content-Type', 'text/plain']], body: 'CORS method is not in allowed list' }
      if (preflight && (acrh ?? '').split(',').some((x) => x && x !== 'content-type')) return { status: 403, headers: [['Content-Type', 'text/plain']], body: 'CORS headers not in allowed list' }
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 200, headers: [...c, ['Access-Control-Allow-Methods', 'PUT'], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Max-Age', '3600']] }
      return { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/greet`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '-H', 'X-Correlation-Id: 1', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['preflight-requires-auth', 'origin-not-allowed', 'method-not-allowed'], fixFor: [null], mustSay: [/x-correlation-id/i] } }
