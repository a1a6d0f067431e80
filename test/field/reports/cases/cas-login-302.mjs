export default { id: 'cas-login-302', source: 'apereo/java-cas-client, AuthenticationFilter', software: 'unknown', kind: 'login',
  story: 'The CORS filter stands before the CAS filter: the preflight passes, the request without a session is sent to the CAS server.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh, url }) => {
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []
      if (preflight) return { status: 200, headers: [...c, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', acrh ?? '']] }
      return { status: 302, headers: [...c, ['Set-Cookie', 'JSESSIONID=AA; Path=/; Secure; HttpOnly'], ['Location', `https://sso.example.com/cas/login?service=${encodeURIComponent(`https://api.example.com:${port}${url}`)}`]] }
    })
    return { url: `https://api.example.com:${port}/api/me`, args: ['-H', 'Content-Type: application/json', '--credentials', 'include'], resolve: ['sso.example.com:443:127.0.0.1'] }
  },
  expect: { outcome: ['blocked', 'unreachable', 'inconclusive'], causes: ['login-redirect'], neverCertain: ['login-redirect', 'origin-not-allowed', 'connection-refused'], fixFor: [null], mustSay: [/\b401\b|session|signed in/i] } }
