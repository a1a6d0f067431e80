export default { id: 'pocketbase-origins-without-scheme', source: 'pocketbase/pocketbase#2851', software: 'unknown', kind: 'origin',
  story: 'PocketBase was started with --origins=app.example.com: without its scheme no origin is equal to it, so every one is refused in silence.',
  async start(t) {
    const { port } = await t.serve(({ method, preflight }) => {
      const s = [['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'SAMEORIGIN'], ['X-Xss-Protection', '1; mode=block'], ['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers']] }
      if (method === 'OPTIONS') return { status: 204, headers: s }
      return { status: 200, headers: [...s, ['Content-Type', 'application/json']], body: '{"page":1,"perPage":30,"totalItems":0,"totalPages":0,"items":[]}' }
    })
    return { url: `https://pb.example.com:${port}/api/collections/posts/records`, args: ['-H', 'Authorization: x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null], layer: [null], mustSay: [/https:\/\/app\.example\.com/] } }
