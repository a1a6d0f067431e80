export default { id: 'cookie-host-prefix-with-domain', source: 'RFC 6265bis, cookie name prefixes', software: 'unknown', kind: 'cookie',
  story: 'The session cookie is called __Host-sid and carries Domain: every browser throws it away.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => ({ status: preflight ? 204 : 200, headers: [['Vary', 'Origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []), ...(preflight ? [] : [['Set-Cookie', '__Host-sid=x1y2z3; Domain=example.com; Path=/; Secure; HttpOnly; SameSite=None'], ['Content-Type', 'application/json']])], body: preflight ? '' : '{"user":null}' }))
    return { url: `https://api.example.com:${port}/session`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['cookie-not-sent'], fixFor: [null], mustSay: [/__Host-/, /Domain/] } }
