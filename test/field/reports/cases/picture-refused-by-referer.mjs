export default { id: 'picture-refused-by-referer', source: 'nginx valid_referers, pictures on a canvas', software: 'nginx', kind: 'refused',
  story: 'The host of pictures refuses other sites by Referer: 403 from nginx, bare.',
  async start(t) {
    const { port } = await t.serve(({ h }) => h.referer && !h.referer.includes('pictures.example.net') ? { status: 403, headers: [['Server', 'nginx'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' } : { status: 200, headers: [['Server', 'nginx'], ['Content-Type', 'image/jpeg'], ['Access-Control-Allow-Origin', '*']], body: 'jpeg' })
    return { url: `https://pictures.example.net:${port}/a.jpg`, args: ['--as', 'img-crossorigin'], resolve: ['pictures.example.net:443:127.0.0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge', 'origin-not-allowed', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/403/] } }
