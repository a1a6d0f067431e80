export default { id: 'login-redirects-to-the-page', source: 'Stack Overflow, passport successRedirect to the frontend and fetch, blocked by CORS', software: 'unknown', kind: 'redirect',
  story: 'fetch() signs in at the API, which answers 302 to the dashboard of the page itself: after that hop Origin is null, and the static host of the page has no CORS.',
  async start(t) {
    const A = 'https://app.example.com'
    const page = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']], body: '<!doctype html><title>Dashboard</title><div id=root></div>' }))
    const from = `https://app.example.com:${page.port}`
    const { port } = await t.serve(({ origin, preflight, method, url }) => {
      const own = origin === from ? [['Access-Control-Allow-Origin', from], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : [['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [...own, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'content-type']] }
      if (url.startsWith('/auth/session') && method === 'POST') return { status: 302, headers: [...own, ['Location', `${from}/dashboard`], ['Set-Cookie', 'sid=1; Path=/; HttpOnly; Secure; SameSite=None']], body: '' }
      return { status: 404, headers: [...own, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { page: from, url: `https://api.example.com:${port}/auth/session`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"user":"a"}', '--credentials', 'include', '--send-unsafe'], resolve: [`app.example.com:${page.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'login-redirect'], fixFor: [null], layer: [null], mustSay: [/window|navigat|location/i], mustNotSay: [/Call https:\/\/app\.example\.com[^ ]* directly/, /const url = 'https:\/\/app\./] } }
