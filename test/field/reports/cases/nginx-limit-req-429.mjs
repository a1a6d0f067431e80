export default { id: 'nginx-limit-req-429', source: 'kubernetes/ingress-nginx#1679', software: 'nginx', kind: 'limit',
  story: 'limit_req answers 429 with the page of nginx for this path, bare; other paths have the headers.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const s = ['Server', 'nginx'], cors = [['Access-Control-Allow-Origin', 'http://app.example.com'], ['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [s, ...cors, ['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'Authorization']] }
      if (url.startsWith('/search')) return { status: 429, headers: [s, ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n<body>\r\n<center><h1>429 Too Many Requests</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' }
      return { status: 200, headers: [s, ...cors, ['Content-Type', 'application/json']], body: '{}' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/search?q=x`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'cors-after-routes'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/429/, /always|limit/i] } }
