export default { id: 'mediawiki-origin-parameter', source: 'MediaWiki documentation, API:Cross-site requests', software: 'third-party', kind: 'no-rule',
  story: 'The API of MediaWiki sends CORS headers where the query has origin=* (or the page) and not otherwise.',
  async start(t) {
    const { port } = await t.serve(({ url }) => {
      const c = /[?&]origin=\*/.test(url) ? [['access-control-allow-origin', '*'], ['access-control-allow-credentials', 'false']] : []
      return { status: url.startsWith('/w/api.php') ? 200 : 404, headers: [['server', 'mw-api-ext.eqiad.main-6f4'], ['x-content-type-options', 'nosniff'], ['content-type', url.startsWith('/w/api.php') ? 'application/json; charset=utf-8' : 'text/html'], ['cache-control', 'private, must-revalidate, max-age=0'], ['vary', 'Accept-Encoding,Treat-as-Untrusted,X-Forwarded-Proto,Cookie,Authorization'], ['x-cache', 'cp3067 miss, cp3067 pass'], ...c], body: '{"batchcomplete":""}' }
    })
    return { url: `https://wiki.example.com:${port}/w/api.php?action=query&titles=A&format=json`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null] } }
