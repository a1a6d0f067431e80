export default { id: 'cookie-strict-on-another-site', source: 'Stack Overflow, SameSite=Strict and an API on another site', software: 'express', kind: 'cookie',
  story: 'The session cookie is SameSite=Strict and the API another site: it never comes along.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 401, headers: [['X-Powered-By', 'Express'], ['Vary', 'Origin'], ['Access-Control-Allow-Origin', origin === 'https://app.example.com' ? origin : undefined], ['Access-Control-Allow-Credentials', 'true'], ...(preflight ? [] : [['Set-Cookie', 'connect.sid=s%3Aabc; Path=/; Secure; HttpOnly; SameSite=Strict']]), ['Content-Type', 'application/json']], body: preflight ? '' : '{"error":"not signed in"}' }))
    return { url: `https://api.acme.net:${port}/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['cookie-not-sent'], fixFor: ['express', null], layer: ['express'], mustSay: [/SameSite/], mustNotSay: [/SameSite=None(?![^.]*Secure)/] } }
