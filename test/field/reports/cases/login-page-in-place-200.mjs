import { PAGE } from '../lib.mjs'
export default { id: 'login-page-in-place-200', source: 'Keycloak and classic servlet login pages', software: 'unknown', kind: 'login',
  story: 'The session is over and the API answers with the login page itself, 200 in HTML and with CORS: the script stumbles over "<".',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const cors = [['Vary', 'Origin'], ...(origin === PAGE ? [['Access-Control-Allow-Origin', PAGE], ['Access-Control-Allow-Credentials', 'true']] : [])]
      if (preflight) return { status: 204, headers: cors }
      return { status: 200, headers: [...cors, ['Content-Type', 'text/html;charset=UTF-8'], ['Set-Cookie', 'JSESSIONID=1; Path=/']], body: '<html><head><title>Log in to Shop</title></head><body><form action="j_security_check" method="post"><input type="text" name="j_username"><input type="password" name="j_password"></form></body></html>' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/api/orders`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'wrong-url'], maxConfidence: 'likely', fixFor: [null], mustSay: [/login|sign/i, /session|signed in/i] } }
