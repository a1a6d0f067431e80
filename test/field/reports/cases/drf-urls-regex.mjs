export default { id: 'drf-urls-regex', source: 'adamchainz/django-cors-headers README, CORS_URLS_REGEX', software: 'django', kind: 'coverage',
  story: 'CORS_URLS_REGEX covers /api/; the page calls /v2/items: OPTIONS is answered by the view itself, in JSON, bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight, acrh }) => {
      const s = [['Server', 'gunicorn'], ['X-Frame-Options', 'DENY'], ['X-Content-Type-Options', 'nosniff'], ['Referrer-Policy', 'same-origin'], ['Cross-Origin-Opener-Policy', 'same-origin']]
      const covered = /^\/api\//.test(url), ok = origin === 'https://app.example.com'
      const c = covered ? [['Vary', 'origin'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : [])] : []
      if (covered && preflight) return { status: 200, headers: [['Server', 'gunicorn'], ['Content-Type', 'text/html; charset=utf-8'], ...c, ...(ok ? [['Access-Control-Allow-Headers', 'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with'], ['Access-Control-Allow-Methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'], ['Access-Control-Max-Age', '86400']] : [])] }
      if (url.split('?')[0] === '/v2/items') return { status: 200, headers: [['Content-Type', 'application/json'], ['Vary', 'Accept'], ['Allow', 'GET, HEAD, OPTIONS'], ...s], body: method === 'OPTIONS' ? '{"name":"Item List","description":"","renders":["application/json"],"parses":["application/json"]}' : '[]' }
      return { status: 404, headers: [['Content-Type', 'text/html; charset=utf-8'], ...s, ...c], body: '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Not Found</title>\n</head>\n<body>\n  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>\n</body>\n</html>\n' }
    })
    return { url: `https://api.example.com:${port}/v2/items`, args: ['-H', 'Authorization: Token x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'request-header-not-allowed'], fixFor: ['django', null], layer: ['django', null] } }
