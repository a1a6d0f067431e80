export default { id: 'netlify-rewrite-keeps-the-api-s-list', source: 'Netlify forums, a 200 rewrite to an API: the headers of netlify.toml are not on it', software: 'netlify', kind: 'origin',
  story: 'A rewrite of Netlify leads to an Express that names the old preview; headers in netlify.toml are not on proxied responses.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => {
      const h = [['Server', 'Netlify'], ['X-Nf-Request-Id', '01HXYZ'], ['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', 'https://preview--app.netlify.app'], ['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [...h, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', 'authorization']] }
      return { status: url.startsWith('/api/items') ? 200 : 404, headers: [...h, ['Content-Type', 'application/json; charset=utf-8']], body: '[]' }
    })
    return { url: `https://www.example.org:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cached-for-another-origin', 'cors-not-configured'], fixFor: ['express', null], layer: ['express', 'netlify'], mustSay: [/preview--app\.netlify\.app/] } }
