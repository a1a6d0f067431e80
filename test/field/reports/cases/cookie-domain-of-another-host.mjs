export default { id: 'cookie-domain-of-another-host', source: 'expressjs/session, cookie domain behind a rename', software: 'express', kind: 'cookie',
  story: 'The cookie names Domain=old-shop.com; the API is at api.example.com, so no browser keeps it.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh }) => ({ status: preflight ? 204 : 200, headers: [['X-Powered-By', 'Express'], ['Vary', 'Origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ['Access-Control-Allow-Credentials', 'true'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] : [['Set-Cookie', 'connect.sid=s%3Ax1y2; Domain=.old-shop.com; Path=/; HttpOnly; Secure; SameSite=None'], ['Content-Type', 'application/json; charset=utf-8']])], body: preflight ? '' : '{"user":null}' }))
    return { url: `https://api.example.com:${port}/session`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['cookie-not-sent'], fixFor: [null, 'express'], mustSay: [/old-shop\.com/] } }
