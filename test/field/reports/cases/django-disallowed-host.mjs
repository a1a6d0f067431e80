export default { id: 'django-disallowed-host', source: 'Django documentation, ALLOWED_HOSTS', software: 'django', kind: 'host',
  story: 'The host is not in ALLOWED_HOSTS: Django answers everything 400 "Bad Request (400)", the preflight too.',
  async start(t) {
    const { port } = await t.serve(({ h }) => ({ status: 400, headers: [['Server', 'gunicorn'], ['Content-Type', 'text/html; charset=utf-8'], ['X-Content-Type-Options', 'nosniff'], ['Referrer-Policy', 'same-origin'], ['Cross-Origin-Opener-Policy', 'same-origin'], ['Connection', 'close']], body: '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Bad Request (400)</title>\n</head>\n<body>\n  <h1>Bad Request (400)</h1><p></p>\n</body>\n</html>\n' }))
    return { url: `https://api.example.com:${port}/items/`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed', 'error-response-without-cors', 'cors-not-configured', 'wrong-url'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-requires-auth'], fixFor: ['django', null], layer: ['django', null], mustSay: [/400/] } }
