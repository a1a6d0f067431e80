export default { id: 'keycdn-copy-of-another-site', source: 'KeyCDN documentation, CORS and cached origin headers', software: 'unknown', kind: 'cache',
  story: 'The pull zone kept the response for the first site: its copies allow https://www.example.com, whoever asks.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => ({ status: method === 'OPTIONS' ? 204 : 200, headers: [['Server', 'keycdn'], ['X-Cache', /[?&](_|cors)|cb=|nocache/.test(url) ? 'MISS' : 'HIT'], ['X-Edge-Location', 'defr'], ['X-Shield', 'active'], ['Cache-Control', 'max-age=604800'], ['Age', '3600'], ['Access-Control-Allow-Origin', 'https://www.example.com'], ['Content-Type', 'font/woff2']], body: method === 'OPTIONS' ? '' : 'wOF2' }))
    return { url: `https://cdn.example.com:${port}/fonts/a.woff2`, args: ['--as', 'font'], resolve: ['cdn.example.com:443:127.0.0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['cached-for-another-origin', 'origin-not-allowed'], neverCertain: ['origin-not-allowed.www'], fixFor: [null], layer: [null], mustSay: [/https:\/\/www\.example\.com/, /cache|copy|copies/i] } }
