import { PAGE, spring } from '../lib.mjs'
export default { id: 'spring-authorization-server-token', source: 'spring-attic/spring-authorization-server#399', software: 'spring', kind: 'login',
  story: 'The filter chain of the authorization server has no cors(): the preflight of /oauth2/token is sent to /login.',
  async start(t) {
    return t.raw((q, r) => {
      if (q.url.startsWith('/login')) { r.writeHead(200, { ...spring, 'Content-Type': 'text/html;charset=UTF-8' }); return r.end('<!DOCTYPE html><html><head><title>Please sign in</title></head><body><form class="login-form" method="post" action="/login"></form></body></html>') }
      if (q.url.startsWith('/.well-known/')) { r.writeHead(200, { ...spring, 'Content-Type': 'application/json' }); return r.end('{"issuer":"http://api.example.com"}') }
      if (q.method === 'POST') { r.writeHead(401, { ...spring, 'Content-Type': 'application/json' }); return r.end('{"error":"invalid_client"}') }
      r.writeHead(302, { ...spring, Location: `http://${q.headers.host}/login`, 'Set-Cookie': 'JSESSIONID=AB12; Path=/; HttpOnly', 'Content-Length': 0 }); r.end()
    }, '/oauth2/token', ['-X', 'POST', '-H', 'Authorization: Basic eDp5', '-H', 'Content-Type: application/x-www-form-urlencoded', '--data', 'grant_type=client_credentials'], { page: PAGE })
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'preflight-redirected'], neverCertain: ['origin-not-allowed'], fixFor: ['spring', null], layer: ['spring', null], mustSay: [/OPTIONS/, /login/i] } }
