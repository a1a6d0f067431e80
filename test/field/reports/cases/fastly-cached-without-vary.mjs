export default { id: 'fastly-cached-without-vary', source: 'Fastly documentation, Vary: Origin and CORS', software: 'fastly', kind: 'cache',
  story: 'The application sends CORS only when asked with Origin, and no Vary; Fastly serves the copy of somebody who had none.',
  async start(t) {
    const { port } = await t.serve(({ origin, url, preflight }) => {
      const hit = url === '/catalog.json'
      const id = [['Server', 'Apache'], ['Via', '1.1 varnish'], ['X-Served-By', 'cache-fra-eddf8230123-FRA'], ['X-Cache', hit ? 'HIT' : 'MISS'], ['X-Cache-Hits', hit ? '7' : '0'], ['X-Timer', 'S1717236672.123456,VS0,VE1'], ['Age', hit ? '812' : '0'], ['Cache-Control', 'public, max-age=3600']]
      return { status: 200, headers: [...id, ...(!hit && origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }
    })
    return { url: `https://static.example.com:${port}/catalog.json` }
  },
  expect: { outcome: 'blocked', causes: ['proxy-strips-headers.cache', 'cached-for-another-origin'], neverCertain: ['cors-not-configured', 'cors-after-routes', 'origin-not-allowed'], fixFor: ['fastly', 'apache', null], layer: ['fastly'], mustSay: [/Vary/] } }
