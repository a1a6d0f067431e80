export default { id: 'solr-select-bare', source: 'docker-solr/docker-solr#182', software: 'unknown', kind: 'bare',
  story: 'A search page asks Solr itself: Jetty answers 200 without any header of CORS, whoever asks.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => {
      const s = [['Content-Security-Policy', "default-src 'none'; base-uri 'none'; connect-src 'self'; form-action 'self'; font-src 'self'; frame-ancestors 'none'"], ['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'SAMEORIGIN'], ['X-XSS-Protection', '1; mode=block']]
      if (!url.startsWith('/solr/shop/select')) return { status: 404, headers: [...s, ['Content-Type', 'text/html;charset=utf-8']], body: '<html>\n<head>\n<title>Error 404 Not Found</title>\n</head>\n<body><h2>HTTP ERROR 404 Not Found</h2></body></html>' }
      if (method === 'OPTIONS') return { status: 200, headers: [...s, ['Allow', 'GET, HEAD, POST, PUT, DELETE, TRACE, OPTIONS']] }
      return { status: 200, headers: [...s, ['Content-Type', 'application/json;charset=utf-8'], ['ETag', '"NDAwMDAwMDAwMDAwMDAwMFNvbHI="'], ['Vary', 'Accept-Encoding, User-Agent']], body: '{"responseHeader":{"status":0}}' }
    })
    return { url: `https://solr.example.com:${port}/solr/shop/select?q=*:*` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null], layer: [null] } }
