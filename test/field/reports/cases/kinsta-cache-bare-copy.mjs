export default { id: 'kinsta-cache-bare-copy', source: 'Kinsta documentation, X-Kinsta-Cache; Stack Overflow, page cache of the host without the CORS headers of the application', software: 'unknown', kind: 'cache',
  story: 'The page cache of the host kept what somebody without Origin asked for: HIT and bare; a query of its own is a MISS and has the header.',
  async start(t) {
    const kept = new Set(['/api/prices'])
    const { port } = await t.serve(({ method, url, origin }) => {
      const hit = method === 'GET' && kept.has(url)
      const own = !hit && origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []
      return { status: url.startsWith('/api/prices') ? 200 : 404, headers: [['Server', 'nginx'], ['Content-Type', 'application/json'], ['X-Kinsta-Cache', hit ? 'HIT' : 'MISS'], ['Cache-Control', 'public, max-age=3600'], ...own], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/prices` }
  },
  expect: { outcome: 'blocked', causes: ['proxy-strips-headers.cache', 'cached-for-another-origin'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null, 'nginx'], mustSay: [/cache|copy/i] } }
