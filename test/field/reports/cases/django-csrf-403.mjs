export default { id: 'django-csrf-403', source: 'adamchainz/django-cors-headers README, CSRF', software: 'django', kind: 'not-cors',
  story: 'CORS is right; the POST is refused by the CSRF guard, whose page is told as a CORS error.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, method }) => {
      const cors = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['access-control-allow-credentials', 'true']] : []
      if (preflight) return { status: 200, headers: [['Server', 'gunicorn'], ['Content-Length', '0'], ['vary', 'origin'], ...cors, ...(cors.length ? [['access-control-allow-headers', 'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with'], ['access-control-allow-methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '86400']] : [])] }
      if (method === 'POST') return { status: 403, headers: [['Server', 'gunicorn'], ['Content-Type', 'text/html; charset=utf-8'], ['X-Frame-Options', 'DENY'], ['vary', 'origin'], ...cors], body: '<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>403 Forbidden</title>\n</head>\n<body>\n  <h1>Forbidden <span>(403)</span></h1>\n  <p>CSRF verification failed. Request aborted.</p>\n</body>\n</html>' }
      return { status: 405, headers: [['Server', 'gunicorn'], ['Allow', 'POST'], ['vary', 'origin'], ...cors] }
    })
    return { url: `https://api.example.com:${port}/api/comments/`, args: ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}', '--credentials', 'include', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.csrf'], layer: ['django', null], fixFor: ['django', null], mustSay: [/CSRF/, /403/], mustNotSay: [/csrf_exempt/] } }
