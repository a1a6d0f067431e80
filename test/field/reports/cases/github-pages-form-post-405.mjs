export default { id: 'github-pages-form-post-405', source: 'GitHub Pages documentation, static files only; community discussion of 405 for POST', software: 'github-pages', kind: 'static',
  story: 'A contact form is posted to a static host: GET is there with *, POST is 405 and bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['Server', 'GitHub.com'], ['X-GitHub-Request-Id', 'ABCD:1234:567890:1234567:65000000'], ['Via', '1.1 varnish'], ['X-Served-By', 'cache-fra-eddf8230077-FRA'], ['X-Timer', 'S1700000000.000000,VS0,VE1'], ['X-Fastly-Request-ID', 'aaaabbbb']]
      if (!['GET', 'HEAD'].includes(method)) return { status: 405, headers: [...id, ['Content-Type', 'text/html'], ['Allow', 'GET, HEAD']], body: '<html>\r\n<head><title>405 Not Allowed</title></head>\r\n<body>\r\n<center><h1>405 Not Allowed</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' }
      const ok = url.startsWith('/contact')
      return { status: ok ? 200 : 404, headers: [['Access-Control-Allow-Origin', '*'], ['Cache-Control', 'max-age=600'], ['Content-Type', 'text/html; charset=utf-8'], ['X-Cache', 'HIT'], ['Age', '3'], ...id], body: ok ? '<!doctype html><title>Contact</title>' : '<title>Site not found &middot; GitHub Pages</title>' }
    })
    return { url: `https://someone.github.io:${port}/contact`, args: ['-X', 'POST', '-H', 'Content-Type: application/x-www-form-urlencoded', '--data', 'a=b', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'wrong-url', 'refused-by-application'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['github-pages', null], layer: ['github-pages', 'fastly'], mustSay: [/405/, /static/i], mustNotSay: [/add_header|Fix, Nginx|\/etc\/nginx/] } }
