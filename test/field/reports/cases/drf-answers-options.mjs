export default { id: 'drf-answers-options', source: 'encode/django-rest-framework, SimpleMetadata', software: 'django', kind: 'no-rule',
  story: 'django-cors-headers is not installed: Django REST framework answers OPTIONS 200 with its metadata, so OPTIONS looks fine.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const b = [['Server', 'WSGIServer/0.2 CPython/3.11.4'], ['Content-Type', 'application/json'], ['Vary', 'Accept, Cookie'], ['Allow', 'GET, POST, HEAD, OPTIONS'], ['X-Frame-Options', 'DENY'], ['X-Content-Type-Options', 'nosniff'], ['Referrer-Policy', 'same-origin'], ['Cross-Origin-Opener-Policy', 'same-origin']]
      if (!url.startsWith('/api/orders/')) return { status: 404, headers: [b[0], ['Content-Type', 'text/html'], ...b.slice(4)], body: '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Not Found</title>\n</head>\n<body>\n  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>\n</body>\n</html>\n' }
      return { status: 200, headers: b, body: method === 'OPTIONS' ? '{"name":"Order List","description":"","renders":["application/json","text/html"],"parses":["application/json","application/x-www-form-urlencoded","multipart/form-data"]}' : '[]' }
    })
    return { url: `https://api.example.com:${port}/api/orders/`, args: ['-H', 'Authorization: Token x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-not-handled'], fixFor: ['django', null], layer: ['django', null], mustSay: [/app\.example\.com/] } }
