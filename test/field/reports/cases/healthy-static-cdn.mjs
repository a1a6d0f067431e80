export default { id: 'healthy-static-cdn', source: 'jsDelivr, headers of a package file', software: 'unknown', kind: 'healthy',
  story: 'A public CDN sends * on files, and a bare 404 in HTML for what it has not; OPTIONS is 405. A font is loaded, and that works.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => method === 'OPTIONS' ? { status: 405 } : url.startsWith('/npm/a@1/a.woff2')
      ? { status: 200, headers: [['Content-Type', 'font/woff2'], ['Access-Control-Allow-Origin', '*'], ['Timing-Allow-Origin', '*'], ['Cache-Control', 'public, max-age=31536000, s-maxage=31536000, immutable'], ['Cross-Origin-Resource-Policy', 'cross-origin'], ['X-Content-Type-Options', 'nosniff'], ['ETag', 'W/"a-b"'], ['Age', '12345'], ['Vary', 'Accept-Encoding'], ['x-served-by', 'cache-fra-eddf8230045-FRA'], ['x-cache', 'HIT']], body: 'wOF2' }
      : { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8']], body: "Couldn't find the requested file." })
    return { url: `https://cdn.example.net:${port}/npm/a@1/a.woff2`, args: ['--as', 'font'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], warnings: { mustNot: ['missing-vary-origin', 'bare-copy-kept'] } } }
