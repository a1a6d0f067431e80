export default { id: 'nginx-location-misses-the-path', source: 'Stack Overflow, nginx serves the page and proxies /api alone; the client calls /auth', software: 'nginx', kind: 'wrong-url',
  story: 'nginx serves the page and hands /api on; /auth/login falls to try_files: index.html to GET, 405 of nginx to POST and OPTIONS.',
  async start(t) {
    const index = '<!doctype html><html><head><title>App</title></head><body><div id="root"></div></body></html>'
    const { port } = await t.serve(({ method, url, origin }) => {
      const s = ['Server', 'nginx/1.25.3']
      if (url.startsWith('/api/')) {
        const own = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : [['Vary', 'Origin']]
        return { status: method === 'OPTIONS' ? 204 : 404, headers: [s, ['X-Powered-By', 'Express'], ...own, ['Content-Type', 'application/json']], body: '{}' }
      }
      if (method === 'GET' || method === 'HEAD') return { status: 200, headers: [s, ['Content-Type', 'text/html'], ['ETag', '"65f-1"'], ['Accept-Ranges', 'bytes']], body: index }
      return { status: 405, headers: [s, ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>405 Not Allowed</title></head>\r\n<body>\r\n<center><h1>405 Not Allowed</h1></center>\r\n<hr><center>nginx/1.25.3</center>\r\n</body>\r\n</html>\r\n' }
    })
    return { url: `https://www.example.com:${port}/auth/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: ['nginx', 'express', null], layer: ['nginx'], mustSay: [/405/] } }
