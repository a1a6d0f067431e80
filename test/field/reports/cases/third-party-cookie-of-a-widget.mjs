export default { id: 'third-party-cookie-of-a-widget', source: 'web.dev, third-party cookies and CHIPS', software: 'unknown', kind: 'cookie',
  story: 'SameSite=None; Secure and right CORS, and the page is another site: Safari and Firefox keep the cookie back, the API answers 401 readable.',
  async start(t) {
    const { port } = await t.serve(({ origin, h }) => ({ status: h.cookie ? 200 : 401, headers: [['Vary', 'Origin'], ['Access-Control-Allow-Origin', origin === 'https://app.example.com' ? origin : undefined], ['Access-Control-Allow-Credentials', 'true'], ['Set-Cookie', 'sid=abc; Path=/; Secure; HttpOnly; SameSite=None'], ['Content-Type', 'application/json']], body: '{"error":"no session"}' }))
    return { url: `https://widget.example.net:${port}/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['cookie-not-sent', 'refused-by-application'], maxConfidence: 'likely', fixFor: [null], mustSay: [/third-party|other site|another site|cross-site|Partitioned/i] } }
