export default { id: 'shiro-sends-the-preflight-to-its-login', source: 'apache/shiro, FormAuthenticationFilter', software: 'unknown', kind: 'preflight-auth',
  story: 'Shiro guards /api/** with authc: OPTIONS is sent to /login.jsp with the session in the path.',
  async start(t) {
    const { port } = await t.serve(({ url, h }) => {
      if (url.startsWith('/login.jsp')) return { status: 200, headers: [['Content-Type', 'text/html;charset=UTF-8']], body: '<html><body><form method="post"><input name="username"><input type="password" name="password"></form></body></html>' }
      return { status: 302, headers: [['Set-Cookie', 'JSESSIONID=6E1C; Path=/; HttpOnly'], ['Set-Cookie', 'rememberMe=deleteMe; Path=/; Max-Age=0'], ['Location', `https://api.example.com:${port}/login.jsp;jsessionid=6E1C`]] }
    })
    return { url: `https://api.example.com:${port}/api/stock`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--credentials', 'include', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['preflight-redirected', 'cors-not-configured'], fixFor: [null], mustSay: [/OPTIONS/, /login/i] } }
