export default { id: 'cloudflare-cache-bare-copy', source: 'cloudflare R2 and its cache, cloudflare/cloudflare-docs', software: 'r2', kind: 'cache',
  story: 'An image was cached at the edge without Origin: HIT is bare; a new query is a MISS and has the header.',
  async start(t) {
    const seen = new Map([['/img/a.png', []]])
    const { port } = await t.serve(({ url, origin, preflight, method }) => {
      const cf = [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-AMS']]
      if (preflight) return { status: 204, headers: [...cf, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET, HEAD'], ['Vary', 'Origin, Access-Control-Request-Headers']] }
      const hit = seen.get(url), ok = url.startsWith('/img/a.png')
      const cors = hit ?? (origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : [])
      if (ok && !hit) seen.set(url, cors)
      return { status: ok ? 200 : 404, headers: [...cf, ...(ok ? cors : []), ['CF-Cache-Status', hit ? 'HIT' : 'MISS'], ...(hit ? [['Age', '4711']] : []), ['Cache-Control', 'public, max-age=14400'], ['ETag', '"d41d8cd98f00b204e9800998ecf8427e"'], ['Content-Type', ok ? 'image/png' : 'text/html']], body: 'x' }
    })
    return { url: `https://cdn.example.com:${port}/img/a.png` }
  },
  expect: { outcome: 'blocked', causes: ['proxy-strips-headers.cache', 'cached-for-another-origin'], neverCertain: ['cors-not-configured', 'cors-after-routes', 'origin-not-allowed'], fixFor: ['cloudflare', 'r2', null], layer: ['cloudflare', 'r2'], mustSay: [/purge|cache/i] } }
