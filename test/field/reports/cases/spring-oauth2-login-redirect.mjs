export default { id: 'spring-oauth2-login-redirect', source: 'spring-projects/spring-security#10821', software: 'spring', kind: 'login',
  story: 'oauth2Login: without its session a fetch is sent to /oauth2/authorization/google and on to Google, which has no CORS headers.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, acrh }) => {
      const v = [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers'], ['X-Content-Type-Options', 'nosniff'], ['X-XSS-Protection', '0'], ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'], ['Pragma', 'no-cache'], ['Expires', '0'], ['X-Frame-Options', 'DENY']]
      if (origin && origin !== 'https://app.example.com') return { status: 403, headers: v, body: 'Invalid CORS request' }
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []
      if (preflight) return { status: 200, headers: [...v, ...c, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Max-Age', '1800']] }
      if (url.startsWith('/oauth2/authorization/google')) return { status: 302, headers: [...v, ...c, ['Location', 'https://accounts.google.com/o/oauth2/v2/auth?response_type=code&client_id=x&scope=openid&state=s&redirect_uri=https://api.example.com/login/oauth2/code/google']] }
      return { status: 302, headers: [...v, ...c, ['Set-Cookie', 'JSESSIONID=8F2B; Path=/; Secure; HttpOnly'], ['Location', `https://api.example.com:${port}/oauth2/authorization/google`]] }
    })
    return { url: `https://api.example.com:${port}/api/profile`, args: ['--credentials', 'include'], resolve: ['accounts.google.com:443:127.0.0.1'] }
  },
  expect: { outcome: ['blocked', 'unreachable', 'inconclusive'], causes: ['login-redirect'], neverCertain: ['login-redirect', 'origin-not-allowed'], fixFor: ['spring', null], mustSay: [/\b401\b|session|cookie|signed in/i] } }
