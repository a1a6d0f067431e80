export default { id: 'bunny-extension-list', source: 'Bunny documentation, Add CORS headers, extension list', software: 'unknown', kind: 'no-rule',
  story: 'A pull zone of Bunny adds CORS to fonts alone; the JSON of a map is served bare from the cache.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: url.startsWith('/map/style.json') ? 200 : 404, headers: [['Server', 'BunnyCDN-DE1-1047'], ['CDN-PullZone', '123456'], ['CDN-Uid', '0a1b2c'], ['CDN-RequestCountryCode', 'DE'], ['Cache-Control', 'public, max-age=2592000'], ['CDN-ProxyVer', '1.04'], ['CDN-RequestPullSuccess', 'True'], ['CDN-EdgeStorageId', '1047'], ['CDN-Status', '200'], ['CDN-Cache', 'HIT'], ['Content-Type', url.startsWith('/map/style.json') ? 'application/json' : 'text/html']], body: url.startsWith('/map/style.json') ? '{"version":8}' : '<html>404</html>' }))
    return { url: `https://cdn.example.com:${port}/map/style.json` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'cached-for-another-origin', 'wrong-url'], fixFor: [null], layer: [null], mustNotSay: [/add_header|npm install cors/] } }
