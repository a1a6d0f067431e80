import { PAGE } from '../lib.mjs'
export default { id: 'oauth-by-fetch', source: 'jaredhanson/passport-google-oauth2, CORS and fetch', software: 'express', kind: 'page',
  story: 'The button calls /auth/google with fetch: the server has CORS and redirects to Google, which no fetch may read. It takes a navigation of the window.',
  async start(t) {
    return t.raw((q, r) => {
      const cors = { 'X-Powered-By': 'Express', 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' }
      if (q.method === 'OPTIONS') { r.writeHead(204, { ...cors, 'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE' }); return r.end() }
      if (q.url !== '/auth/google') { r.writeHead(404, cors); return r.end() }
      r.writeHead(302, { ...cors, Location: 'https://accounts.google.com/o/oauth2/v2/auth?response_type=code&redirect_uri=http%3A%2F%2Fapi.example.com%2Fauth%2Fgoogle%2Fcallback&scope=profile&client_id=1234.apps.googleusercontent.com', 'Content-Length': 0 }); r.end()
    }, '/auth/google', ['--credentials', 'include'])
  },
  expect: { outcome: ['blocked', 'unreachable', 'inconclusive'], causes: ['login-redirect', 'redirect-changes-origin'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'dns-failure'], fixFor: ['express', null], mustSay: [/accounts\.google\.com/, /window|navigat|location\.href/i], mustNotSay: [/Call https:\/\/accounts\.google\.com/] } }
