export default { id: 'nginx-header-too-large-400', source: 'nginx documentation, large_client_header_buffers', software: 'nginx', kind: 'bare-error',
  story: 'The token of a user with many groups is over 8 KiB: nginx answers 400 "Request Header Or Cookie Too Large" before the application.',
  async start(t) {
    const { port } = await t.serve(({ h, origin, preflight }) => {
      if ((h.authorization ?? '').length > 8000) return { status: 400, headers: [['Server', 'nginx/1.26.2'], ['Content-Type', 'text/html'], ['Connection', 'close']], body: '<html>\r\n<head><title>400 Request Header Or Cookie Too Large</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n<center>Request Header Or Cookie Too Large</center>\r\n<hr><center>nginx/1.26.2</center>\r\n</body>\r\n</html>\r\n' }
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [['Server', 'nginx/1.26.2'], ...c, ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET, POST']] }
      return { status: 401, headers: [['Server', 'nginx/1.26.2'], ['Content-Type', 'application/json'], ...c], body: '{"error":"no token"}' }
    })
    return { url: `https://api.example.com:${port}/me`, args: ['-H', `Authorization: Bearer ${'abcdefghij'.repeat(900)}`] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-after-routes', 'proxy-strips-headers'], fixFor: [null], layer: ['nginx'], mustSay: [/\b400\b/, /headers are larger/i, /large_client_header_buffers/], mustNotSay: [/add_header/] } }
