import { PAGE } from '../lib.mjs'
export default { id: 'login-page-answered-200', source: 'axios/axios#932 and its kind', software: 'express', kind: 'login',
  story: 'The session is over: the API redirects to its own /login, with CORS on both, and the page of the login comes back 200 in HTML to a script that wants JSON.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const cors = [['X-Powered-By', 'Express'], ['Vary', 'Origin'], ...(origin === PAGE ? [['Access-Control-Allow-Origin', PAGE], ['Access-Control-Allow-Credentials', 'true']] : [])]
      if (preflight) return { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE']] }
      if (url.startsWith('/login')) return { status: 200, headers: [...cors, ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form method="post" action="/login"><input name="user"><input type="password" name="password"><button>Log in</button></form></body></html>' }
      return { status: 302, headers: [...cors, ['Location', '/login?next=%2Fapi%2Forders']] }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/api/orders`, args: ['--credentials', 'include', '-H', 'Accept: application/json'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'login-redirect'], maxConfidence: 'likely', fixFor: ['express', null], mustSay: [/login/i, /session|signed in/i] } }
