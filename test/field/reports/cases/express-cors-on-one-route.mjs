export default { id: 'express-cors-on-one-route', source: 'expressjs/cors, enabling CORS pre-flight', software: 'express', kind: 'preflight',
  story: 'app.put("/x", cors(), …) without app.options: Express answers OPTIONS itself, 200 with Allow and no CORS header.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['X-Powered-By', 'Express']]
      if (!url.startsWith('/products')) return { status: 404, headers: [...id, ['Content-Security-Policy', "default-src 'none'"], ['X-Content-Type-Options', 'nosniff'], ['Content-Type', 'text/html; charset=utf-8']], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot ${method} ${url}</pre>\n</body>\n</html>\n` }
      if (method === 'OPTIONS') return { status: 200, headers: [...id, ['Allow', 'GET,HEAD,PUT'], ['Content-Type', 'text/html; charset=utf-8'], ['ETag', 'W/"c-abc"']], body: 'GET,HEAD,PUT' }
      return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/products/7`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['origin-not-allowed', 'proxy-strips-headers', 'preflight-elsewhere'], fixFor: ['express'], layer: ['express'], mustSay: [/OPTIONS/] } }
