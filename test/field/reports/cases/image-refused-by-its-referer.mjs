export default { id: 'image-refused-by-its-referer', source: 'valid_referers of nginx and the hotlink protection of CDNs (ngx_http_referer_module)', software: 'nginx', kind: 'refused',
  story: 'A plain <img> of another site: nginx lists the sites that may show its files and answers 403 to this one; opened alone, without a Referer, the picture comes.',
  async start(t) {
    const { port } = await t.serve(({ h }) =>
      h.referer && !/^https:\/\/(www\.)?own\.example(:\d+)?\//.test(h.referer)
        ? { status: 403, headers: [['Server', 'nginx/1.26.2'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n<hr><center>nginx/1.26.2</center>\r\n</body>\r\n</html>\r\n' }
        : { status: 200, headers: [['Server', 'nginx/1.26.2'], ['Content-Type', 'image/png']], body: 'png' })
    return { url: `https://files.own.example:${port}/a.png`, args: ['--as', 'img'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], mustSay: [/Referer/, /valid_referers/] } }
