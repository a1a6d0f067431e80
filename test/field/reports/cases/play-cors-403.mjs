export default { id: 'play-cors-403', source: 'playframework/playframework, play.filters.cors', software: 'unknown', kind: 'origin',
  story: 'The CORS filter of Play refuses an origin that is not in its list 403 with an empty body, the request as well as the preflight.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => origin && origin !== 'https://shop.example.com' ? { status: 403, headers: [['Referrer-Policy', 'origin-when-cross-origin, strict-origin-when-cross-origin'], ['X-Frame-Options', 'DENY'], ['X-XSS-Protection', '1; mode=block'], ['X-Content-Type-Options', 'nosniff']] }
      : { status: 200, headers: [['Vary', 'Origin'], ['Content-Type', 'application/json'], ...(origin ? [['Access-Control-Allow-Origin', origin]] : [])], body: preflight ? '' : '{}' })
    return { page: 'https://admin.example.com', url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/admin\.example\.com/, /403/] } }
