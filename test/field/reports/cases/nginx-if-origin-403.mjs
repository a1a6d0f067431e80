export default { id: 'nginx-if-origin-403', source: 'Stack Overflow, nginx, if ($http_origin !~* …) { return 403; }', software: 'nginx', kind: 'origin',
  story: 'A line of nginx returns 403 to every Origin but the old site; the headers are set for that one.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const s = ['Server', 'nginx/1.24.0']
      if (origin && origin !== 'https://old.example.com') return { status: 403, headers: [s, ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n' }
      const own = origin ? [['Access-Control-Allow-Origin', origin]] : []
      return preflight ? { status: 204, headers: [s, ...own, ['Access-Control-Allow-Headers', 'authorization']] } : { status: url.startsWith('/api/items') ? 200 : 404, headers: [s, ...own, ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'blocked-at-edge', 'error-response-without-cors'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/403/] } }
