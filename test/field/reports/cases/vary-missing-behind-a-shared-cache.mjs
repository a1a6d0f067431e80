export default { id: 'vary-missing-behind-a-shared-cache', source: 'Fastly documentation, CORS and Vary', software: 'fastly', kind: 'cache',
  story: 'Preview and production ask the same file; Fastly keeps the copy of the preview for both, age 900, without Vary.',
  async start(t) {
    const { port } = await t.serve(({ url, origin }) => ({ status: 200, headers: [['Via', '1.1 varnish'], ['X-Served-By', 'cache-fra-etou8220056-FRA'], ['X-Cache', url.includes('?') ? 'MISS' : 'HIT'], ['X-Cache-Hits', url.includes('?') ? '0' : '3'], ['Age', url.includes('?') ? '0' : '900'], ['X-Timer', 'S1720000000.1,VS0,VE0'], ['Cache-Control', 'public, max-age=3600'], ['Access-Control-Allow-Origin', url.includes('?') ? origin : 'https://preview.example.com'], ['Content-Type', 'application/json']], body: '{}' }))
    return { url: `https://static.example.com:${port}/config.json` }
  },
  expect: { outcome: 'blocked', causes: ['cached-for-another-origin'], neverCertain: ['origin-not-allowed'], fixFor: ['fastly', 'varnish', null], mustSay: [/Vary/] } }
