export default { id: 'django-login-required', source: 'adamchainz/django-cors-headers#267 and its kind', software: 'django', kind: 'login',
  story: '@login_required sends a script to /accounts/login/ of the same host, CORS headers on both; the login page answers 200 HTML, so fetch "works" with the wrong body.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, method }) => {
      const vary = ['Vary', 'Cookie, origin'], x = [['Server', 'gunicorn'], ['X-Frame-Options', 'DENY'], ['X-Content-Type-Options', 'nosniff'], ['Referrer-Policy', 'same-origin'], ['Cross-Origin-Opener-Policy', 'same-origin']]
      const cors = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['access-control-allow-credentials', 'true']] : []
      if (preflight) return { status: 200, headers: [['Server', 'gunicorn'], ['Content-Length', '0'], ['vary', 'origin'], ...cors, ...(cors.length ? [['access-control-allow-headers', 'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with'], ['access-control-allow-methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '86400']] : [])] }
      if (url.startsWith('/reports/')) return { status: 302, headers: [...x, ['Location', `/accounts/login/?next=${encodeURIComponent(url)}`], vary] }
      if (url.startsWith('/accounts/login/')) return { status: 200, headers: [...x, ...cors, vary, ['Content-Type', 'text/html; charset=utf-8'], ['Set-Cookie', 'csrftoken=abc; Path=/; SameSite=Lax']], body: '<form method="post"><input type="hidden" name="csrfmiddlewaretoken"><input type="password" name="password"></form>' }
      return { status: 404, headers: [...x, ...cors, vary, ['Content-Type', 'text/html']], body: '<h1>Not Found</h1>' }
    })
    return { url: `https://api.example.com:${port}/reports/7`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], maxConfidence: 'likely', fixFor: ['django', null], layer: ['django', null], mustSay: [/session|cookie|signed in|logged in/i], mustNotSay: [/append.?slash/i] } }
