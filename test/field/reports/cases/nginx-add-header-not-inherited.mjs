export default { id: 'nginx-add-header-not-inherited', source: 'nginx documentation, add_header, inheritance', software: 'nginx', kind: 'coverage',
  story: 'The CORS headers stand in the server block; one location has an add_header of its own and so inherits none of them.',
  async start(t) {
    const { port } = await t.serve(({ url }) => {
      const s = [['Server', 'nginx/1.24.0'], ['Content-Type', 'application/json']]
      if (url.startsWith('/reports/')) return { status: url === '/reports/today.json' ? 200 : 404, headers: [...s, ...(url === '/reports/today.json' ? [['Cache-Control', 'no-store']] : [])], body: url === '/reports/today.json' ? '{}' : '<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n' }
      return { status: 200, headers: [...s, ['Access-Control-Allow-Origin', 'https://app.example.com']], body: '{}' }
    })
    return { url: `https://files.example.com:${port}/reports/today.json`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'proxy-strips-headers'], fixFor: ['nginx', null], layer: ['nginx'] } }
