export default { id: 'options-cached-404-by-the-cdn', source: 'Stack Overflow, the CDN keeps the 404 of OPTIONS for a day, though the server has been mended', software: 'unknown', kind: 'cache',
  story: 'A CDN that keeps OPTIONS still hands out the 404 of before the fix (Age); with a new query the server answers it rightly.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, url, origin }) => {
      const own = origin === A ? [['Access-Control-Allow-Origin', A]] : []
      if (preflight && url === '/v1/orders') return { status: 404, headers: [['Content-Type', 'application/json'], ['Age', '3600'], ['X-Cache', 'HIT']], body: '{"error":"Not Found"}' }
      if (preflight) return { status: 204, headers: [...own, ['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'authorization'], ['X-Cache', 'MISS'], ['Vary', 'Origin']] }
      return { status: url.startsWith('/v1/orders') ? 200 : 404, headers: [...own, ['Content-Type', 'application/json'], ['X-Cache', 'MISS'], ['Vary', 'Origin']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'proxy-strips-headers.cache', 'cached-for-another-origin', 'preflight-elsewhere'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-not-handled'], fixFor: [null], mustSay: [/cache|copy|Age/i] } }
