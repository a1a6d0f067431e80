export default { id: 'matrix-well-known-bare', source: 'element-hq/element-web#13586', software: 'nginx', kind: 'not-configured',
  story: 'The file /.well-known/matrix/client lies on the static site of the domain, without the header that web clients need.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['Server', 'nginx/1.26.2']]
      if (method === 'OPTIONS') return { status: 405, headers: [...id, ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>405 Not Allowed</title></head>\r\n<body>\r\n<center><h1>405 Not Allowed</h1></center>\r\n<hr><center>nginx/1.26.2</center>\r\n</body>\r\n</html>\r\n' }
      if (url === '/.well-known/matrix/client') return { status: 200, headers: [...id, ['Content-Type', 'application/octet-stream'], ['Last-Modified', 'Mon, 01 Jun 2026 10:00:00 GMT'], ['ETag', '"665af2a0-3d"'], ['Accept-Ranges', 'bytes']], body: '{"m.homeserver":{"base_url":"https://matrix.example.com"}}' }
      if (url === '/') return { status: 200, headers: [...id, ['Content-Type', 'text/html']], body: '<!doctype html><title>Home</title>' }
      return { status: 404, headers: [...id, ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx/1.26.2</center>\r\n</body>\r\n</html>\r\n' }
    })
    return { page: 'https://app.element.io', url: `https://example.com:${port}/.well-known/matrix/client`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['preflight-not-handled', 'wrong-url'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/no CORS headers/i] } }
