export default { id: 'django-forbidden-404-behind-list', source: 'Stack Overflow, django-cors-headers and a typo in the address: origin is missing and the page is not found', software: 'django', kind: 'two',
  story: 'CORS_ALLOWED_ORIGINS names the staging site; the path lacks its version besides: 404 in the words of Django, CORS headers for nobody else.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url, acrm }) => {
      const ok = origin === 'https://staging.example.com'
      const dj = [['Server', 'gunicorn'], ['Vary', 'origin'], ['X-Content-Type-Options', 'nosniff'], ['Referrer-Policy', 'same-origin'], ['Cross-Origin-Opener-Policy', 'same-origin']]
      const cors = ok ? [['access-control-allow-origin', origin]] : []
      if (preflight && acrm) return { status: 200, headers: [...dj.slice(0, 2), ['Content-Length', '0'], ...cors, ...(ok ? [['access-control-allow-headers', 'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with'], ['access-control-allow-methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '86400']] : [])] }
      if (url.startsWith('/api/v1/')) return { status: 200, headers: [...dj, ['Content-Type', 'application/json'], ...cors], body: '[]' }
      return { status: 404, headers: [...dj, ['X-Frame-Options', 'DENY'], ['Content-Type', 'text/html; charset=utf-8'], ...cors], body: '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Not Found</title>\n</head>\n<body>\n  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>\n</body>\n</html>\n' }
    })
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'wrong-url', 'preflight-not-handled'], fixFor: ['django', null], layer: ['django', null], mustSay: [/404/] } }
