export default { id: 'github-pages-project-path-404', source: 'GitHub Pages documentation, project sites and 404', software: 'github-pages', kind: 'readable-error',
  story: 'The site of a project lies below its name; the page asks for the file at the root and may read the 404.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['Server', 'GitHub.com'], ['X-GitHub-Request-Id', 'ABCD:1234:567890:1234567:65000000'], ['Via', '1.1 varnish'], ['X-Served-By', 'cache-fra-eddf8230077-FRA'], ['X-Timer', 'S1700000000.000000,VS0,VE1'], ['X-Fastly-Request-ID', 'aaaabbbb']]
      if (!['GET', 'HEAD'].includes(method)) return { status: 405, headers: [...id, ['Content-Type', 'text/html'], ['Allow', 'GET, HEAD']], body: '<html><center><h1>405 Not Allowed</h1></center><hr><center>nginx</center></html>' }
      const ok = url.startsWith('/shop/data.json')
      return { status: ok ? 200 : 404, headers: [['Access-Control-Allow-Origin', '*'], ['Cache-Control', 'max-age=600'], ['Content-Type', ok ? 'application/json' : 'text/html; charset=utf-8'], ['X-Cache', 'MISS'], ...id], body: ok ? '{}' : '<!DOCTYPE html>\n<html>\n<head><title>Site not found &middot; GitHub Pages</title></head>\n<body><h1>404</h1><p><strong>There isn\'t a GitHub Pages site here.</strong></p></body></html>' }
    })
    return { url: `https://someone.github.io:${port}/data.json` }
  },
  expect: { outcome: 'allowed', causes: ['wrong-url', 'refused-by-application', 'none'], neverCertain: ['origin-not-allowed'], fixFor: ['github-pages', null], layer: ['github-pages', 'fastly'], mustSay: [/404/] } }
