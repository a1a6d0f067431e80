export default { id: 'github-pages-custom-domain-http', source: 'GitHub community, github.io and custom domains', software: 'github-pages', kind: 'redirect',
  story: 'The site has a domain of its own without "Enforce HTTPS": github.io redirects 301 to http://, which no https page may follow.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => h.host.startsWith('shop.github.io') ? { status: 301, headers: [['Server', 'GitHub.com'], ['Content-Type', 'text/html'], ['Location', `http://www.shop.example.net:${port}${url}`], ['X-GitHub-Request-Id', 'A0:1'], ['Access-Control-Allow-Origin', '*'], ['Via', '1.1 varnish']], body: '<html>\r\n<head><title>301 Moved Permanently</title></head>\r\n<body>\r\n<center><h1>301 Moved Permanently</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' }
      : { status: 200, headers: [['Server', 'GitHub.com'], ['Content-Type', 'application/json'], ['Access-Control-Allow-Origin', '*'], ['X-GitHub-Request-Id', 'A0:2']], body: '{}' }, { mixed: true })
    return { url: `https://shop.github.io:${port}/data/feed.json`, resolve: [`www.shop.example.net:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin.http-downgrade', 'mixed-content'], fixFor: ['github-pages', null], layer: ['github-pages'], mustSay: [/http:\/\/www\.shop\.example\.net/, /https/] } }
