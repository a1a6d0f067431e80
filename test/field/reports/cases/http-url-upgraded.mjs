export default { id: 'http-url-upgraded', source: 'an http base URL that the server sends on to https', software: 'nginx', kind: 'redirect',
  story: 'A development page on http calls http://api…, nginx sends it on to https, bare; https has CORS.',
  async start(t) {
    const { port } = await t.serve(({ h, origin, url }) => h[':scheme'] === 'http' ? { status: 301, headers: [['Server', 'nginx'], ['Location', `https://${h.host}${url}`], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>301 Moved Permanently</title></head>\r\n<body>\r\n<center><h1>301 Moved Permanently</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' } : { status: 200, headers: [['Server', 'nginx'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }, { mixed: true })
    return { page: 'http://localhost:3000', url: `http://api.example.com:${port}/v1/items` }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin.https-upgrade'], fixFor: ['nginx', null], mustSay: [/https:\/\/api\.example\.com/] } }
