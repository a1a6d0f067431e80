export default { id: 'post-to-a-missing-prefix', source: 'Stack Overflow, Cannot POST /orders behind the CORS error', software: 'express', kind: 'address',
  story: 'The prefix /api is missing: OPTIONS and GET are 404 of Express without a header; the POST was never sent.',
  async start(t) {
    const { port } = await t.serve(({ method, url, preflight, origin }) => {
      const x = [['X-Powered-By', 'Express']]
      if (url.startsWith('/api/')) return { status: preflight ? 204 : 401, headers: [...x, ['Access-Control-Allow-Origin', origin ?? '*'], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'POST']] }
      return { status: 404, headers: [...x, ['Content-Security-Policy', "default-src 'none'"], ['X-Content-Type-Options', 'nosniff'], ['Content-Type', 'text/html; charset=utf-8']], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot ${method} ${url}</pre>\n</body>\n</html>\n` }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null, 'express'], layer: ['express'], mustSay: [/404/] } }
