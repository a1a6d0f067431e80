export default { id: 'home-assistant-origin-403', source: 'home-assistant/core#142790', software: 'unknown', kind: 'origin',
  story: 'cors_allowed_origins of Home Assistant lacks the page: OPTIONS is 403 and says that the origin is not allowed.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, h }) => {
      const s = [['Server', ''], ['Referrer-Policy', 'no-referrer'], ['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'SAMEORIGIN']]
      if (preflight) return { status: 403, headers: [...s, ['Content-Type', 'text/plain; charset=utf-8']], body: `CORS preflight request failed: origin '${origin}' is not allowed` }
      return h.authorization ? { status: 200, headers: [...s, ['Content-Type', 'application/json']], body: '{"message":"API running."}' } : { status: 401, headers: [...s, ['Content-Type', 'text/plain; charset=utf-8']], body: '401: Unauthorized' }
    })
    return { url: `https://ha.example.com:${port}/api/`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: [null], layer: [null], mustSay: [/403/, /not allowed/] } }
