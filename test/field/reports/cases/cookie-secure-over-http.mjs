export default { id: 'cookie-secure-over-http', source: 'expressjs/session#837 and its kind', software: 'unknown', kind: 'cookie',
  story: 'The API is called by http and sets SameSite=None; Secure: the browser does not take a Secure cookie from http.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => ({ status: preflight ? 204 : 200, headers: [['Vary', 'Origin'], ...(origin === 'http://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []), ...(preflight ? [] : [['Set-Cookie', 'sid=x1y2z3; Path=/; Secure; HttpOnly; SameSite=None'], ['Content-Type', 'application/json']])], body: preflight ? '' : '{"user":null}' }), { plain: true })
    return { url: `http://api.example.com:${port}/session`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['cookie-not-sent'], fixFor: [null], mustSay: [/Secure/, /https/] } }
