export default { id: 'socketio-path-404', source: 'socketio/socket.io documentation, troubleshooting, the path option', software: 'express', kind: 'wrong-url',
  story: 'The server has another path: Express answers /socket.io/ 404 in its own page, while its cors() covers /api alone.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, method }) => {
      const api = url.startsWith('/api')
      const o = api ? [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin']] : []
      return { status: 404, headers: [['X-Powered-By', 'Express'], ...o, ['Content-Security-Policy', "default-src 'none'"], ['X-Content-Type-Options', 'nosniff'], ['Content-Type', 'text/html; charset=utf-8']], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot ${method} ${url.split('?')[0]}</pre>\n</body>\n</html>\n` }
    })
    return { url: `https://chat.example.com:${port}/socket.io/?EIO=4&transport=polling`, args: ['--as', 'xhr'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'error-response-without-cors', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'cors-after-routes'], fixFor: ['express', 'socket.io', null], layer: ['express'], mustSay: [/404/] } }
