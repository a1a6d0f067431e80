export default { id: 'r2-custom-domain-cached-bare', source: 'Cloudflare community, R2 custom domain and CORS cache', software: 'r2', kind: 'cache',
  story: 'A bucket of R2 behind its own domain: a copy that was kept before the rule was set is bare, an address with a new query has the headers.',
  async start(t) {
    const { port } = await t.serve(({ origin, url }) => {
      const hit = url === '/fonts/a.woff2'
      return { status: /^\/fonts\/a\.woff2/.test(url) ? 200 : 404, headers: [['Content-Type', 'font/woff2'], ['ETag', '"ab"'], ['Server', 'cloudflare'], ['CF-RAY', '8c-FRA'], ['CF-Cache-Status', hit ? 'HIT' : 'MISS'], ['Cache-Control', 'public, max-age=14400'], ...(hit ? [['Age', '3600']] : []), ...(!hit && origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin, Accept-Encoding']] : [])], body: 'x' }
    })
    return { url: `https://assets.example.com:${port}/fonts/a.woff2`, args: ['--as', 'font'] }
  },
  expect: { outcome: 'blocked', causes: ['proxy-strips-headers.cache', 'cached-for-another-origin'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['cloudflare', 'r2', null], mustSay: [/purge|cache/i] } }
