export default { id: 'font-is-gone-404', source: 'Stack Overflow, the font is gone after a build, blocked by CORS in the console', software: 'nginx', kind: 'path',
  story: 'The stylesheet names a font of the last build: nginx answers 404 with its own page, bare; every font that is there has *.',
  async start(t) {
    const { port } = await t.serve(({ url }) => url === '/fonts/inter-v4.woff2' ? { status: 200, headers: [['Server', 'nginx'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'font/woff2']], body: 'x' } : { status: 404, headers: [['Server', 'nginx'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' })
    return { url: `https://cdn.example.com:${port}/fonts/inter-v3.woff2`, args: ['--as', 'font'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'error-response-without-cors', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null, 'nginx'], layer: ['nginx', null], mustSay: [/404/] } }
