import { PAGE } from '../lib.mjs'
export default { id: 'laravel-sanctum-302', source: 'laravel/framework, Authenticate middleware', software: 'laravel', kind: 'login',
  story: 'No session and no Accept: application/json: Laravel redirects to /login of the same host; api/* has CORS, the login page has not.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const api = url.startsWith('/api/'), base = [['Server', 'nginx'], ['X-Powered-By', 'PHP/8.2.12'], ['Cache-Control', 'no-cache, private']]
      const cors = api ? [['Access-Control-Allow-Origin', PAGE], ['Access-Control-Allow-Credentials', 'true']] : []
      if (preflight && api) return { status: 204, headers: [...base, ...cors, ['Access-Control-Allow-Methods', 'GET'], ['Vary', 'Access-Control-Request-Method']] }
      const xsrf = ['Set-Cookie', 'laravel_session=eyJpdiI6I; expires=Fri, 01 Jan 2027 00:00:00 GMT; path=/; httponly; samesite=lax']
      if (url.startsWith('/api/user')) return { status: 302, headers: [...base, ['Location', `http://api.example.com:${port}/login`], ...cors, xsrf, ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html><head><title>Redirecting to http://api.example.com/login</title></head></html>' }
      if (url === '/login') return { status: 200, headers: [...base, xsrf, ['Content-Type', 'text/html; charset=utf-8']], body: '<html><form><input type="password" name="password"></form></html>' }
      return { status: 404, headers: [...base, ...cors, ['Content-Type', 'application/json']], body: '{"message":"The route could not be found."}' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/api/user`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], maxConfidence: 'likely', fixFor: ['laravel', 'php', null], layer: ['laravel', 'php', 'nginx'], mustSay: [/session|signed in|logged in|log(ged)? in|cookie/i], mustNotSay: [/(?<!not |never )call [^.]{0,20}\/login/i, /remove .{0,20}(auth|login)/i] } }
