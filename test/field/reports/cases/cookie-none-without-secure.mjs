export default { id: 'cookie-none-without-secure', source: 'chromestatus, SameSite=None must be Secure', software: 'unknown', kind: 'session',
  story: 'CORS is right; the session cookie says SameSite=None and lacks Secure: browsers drop it, every call is 401.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 401, headers: [['Vary', 'Origin'], ...(origin === 'https://shop.example.org' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []), ['Set-Cookie', 'sid=abc; Path=/; HttpOnly; SameSite=None'], ['Content-Type', 'application/json']], body: preflight ? '' : '{"error":"no session"}' }))
    return { page: 'https://shop.example.org', url: `https://api.example.com:${port}/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['cookie-not-sent'], fixFor: [null], mustSay: [/Secure/, /401/] } }
