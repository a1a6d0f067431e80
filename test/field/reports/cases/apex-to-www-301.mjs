export default { id: 'apex-to-www-301', source: 'php/web-php#26', software: 'apache', kind: 'redirect',
  story: 'The apex redirects to www, bare; www has the headers.',
  async start(t) {
    const { port } = await t.serve(({ h, url, origin }) => h.host.startsWith('www.')
      ? { status: url.startsWith('/feed.json') ? 200 : 404, headers: [['Server', 'Apache/2.4.58 (Ubuntu)'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }
      : { status: 301, headers: [['Server', 'Apache/2.4.58 (Ubuntu)'], ['Location', `http://www.shop.example.com:${port}${url}`], ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>301 Moved Permanently</title>\n</head><body>\n<h1>Moved Permanently</h1>\n<p>The document has moved <a href="x">here</a>.</p>\n</body></html>\n' }, { plain: true })
    return { url: `http://shop.example.com:${port}/feed.json`, resolve: [`www.shop.example.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin.www'], fixFor: ['apache', null], layer: ['apache'], mustSay: [/www\.shop\.example\.com/] } }
