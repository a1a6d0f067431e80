export default { id: 'express-session-cookie-lax', source: 'expressjs/session, sameSite and cross site requests', software: 'express', kind: 'session',
  story: 'CORS is right; the session cookie is SameSite=Lax, so it does not travel to another site and every call is 401.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 401, headers: [['X-Powered-By', 'Express'], ['Vary', 'Origin'], ...(origin === 'https://shop.example.org' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []), ...(preflight ? [] : [['Set-Cookie', 'connect.sid=s%3Aabc.def; Path=/; HttpOnly; SameSite=Lax'], ['Content-Type', 'application/json; charset=utf-8']])], body: preflight ? '' : '{"error":"not logged in"}' }))
    return { page: 'https://shop.example.org', url: `https://api.example.com:${port}/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['cookie-not-sent', 'refused-by-application.session'], maxConfidence: 'certain', fixFor: ['express', null], mustSay: [/SameSite/, /401/] } }
