export default { id: 'module-chunk-is-gone-404', source: 'Stack Overflow, module script and a proxy error page', software: 'nginx', kind: 'module',
  story: 'nginx answers the missing chunk 404 in its own page without CORS: the module fails, and the console says CORS.',
  async start(t) {
    const { port } = await t.serve(({ url }) => url.startsWith('/assets/chunk') ? { status: 404, headers: [['Server', 'nginx'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' } : { status: 200, headers: [['Server', 'nginx'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'text/javascript']], body: '1' })
    return { url: `https://cdn.example.net:${port}/assets/chunk-4f3a.js`, args: ['--as', 'module'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'wrong-url'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/404/] } }
