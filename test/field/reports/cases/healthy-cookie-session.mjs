export default { id: 'healthy-cookie-session', source: 'a session by cookie on a sibling host', software: 'unknown', kind: 'healthy',
  story: 'Cookies, one exact origin, Allow-Credentials, Vary and SameSite=None; Secure: all is as it should be.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ origin, url }) => ({ status: url.startsWith('/v1/me') ? 200 : 404, headers: [['Vary', 'Origin'], ...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true']] : []), ['Set-Cookie', 'sid=abc; Path=/; HttpOnly; Secure; SameSite=None'], ['Content-Type', 'application/json']], body: '{}' }))
    return { url: `https://api.example.com:${port}/v1/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], warnings: { mustNot: ['missing-vary-origin', 'reflects-any-origin', 'errors-without-cors'] } } }
