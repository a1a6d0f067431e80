export default { id: 'github-pages-credentials', source: 'GitHub community discussions, custom headers on GitHub Pages', software: 'github-pages', kind: 'page',
  story: 'The page fetches a JSON file from GitHub Pages with credentials; the * cannot be changed there, and no cookie is needed.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Server', 'GitHub.com'], ['Content-Type', 'application/json; charset=utf-8'], ['Access-Control-Allow-Origin', '*'], ['ETag', '"66"'], ['Cache-Control', 'max-age=600'], ['x-proxy-cache', 'MISS'], ['X-GitHub-Request-Id', 'ABCD:1'], ['Via', '1.1 varnish'], ['X-Served-By', 'cache-fra-1'], ['X-Fastly-Request-ID', 'a']], body: '{}' }))
    return { url: `https://shop.github.io:${port}/data/prices.json`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], neverCertain: ['credentials-not-allowed'], fixFor: ['github-pages', null], layer: ['github-pages'], mustSay: [/credentials/i, /omit|same-origin|without credentials|leave .*credentials/i], mustNotSay: [/sub vcl_|add_header/, /Name https:\/\/app\.example\.com in place/, /Add every other page/] } }
