export default { id: 'alb-cognito-on-the-own-host', source: 'aws-samples/cloudfront-authorization-at-edge#233 and its kind', software: 'aws-alb', kind: 'login',
  story: 'Page and API stand behind one ALB with Cognito; the session is over, and the call of the page to its own host goes by 302 to Cognito.',
  async start(t) {
    const { port } = await t.serve(({ h }) => {
      const p = String(h.host).split(':')[1]
      if (String(h.host).includes('amazoncognito')) return { status: 302, headers: [['Location', `https://${h.host}/login?client_id=1&redirect_uri=x&response_type=code`]] }
      return { status: 302, headers: [['Server', 'awselb/2.0'], ['Content-Type', 'text/html'], ['Location', `https://x.auth.eu-west-1.amazoncognito.com:${p}/oauth2/authorize?client_id=1&redirect_uri=https%3A%2F%2Fapp.example.com%2Foauth2%2Fidpresponse&response_type=code&scope=openid&state=a`], ['Set-Cookie', 'AWSELBAuthSessionCookie-0=; Path=/; Secure; HttpOnly']], body: '<html>\r\n<head><title>302 Found</title></head>\r\n<body>\r\n<center><h1>302 Found</h1></center>\r\n</body>\r\n</html>\r\n' }
    })
    return { page: `https://app.example.com:${port}`, url: `https://app.example.com:${port}/api/items`, args: ['--cookie', 'AWSELBAuthSessionCookie-0=old'], resolve: [`x.auth.eu-west-1.amazoncognito.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], neverCertain: ['redirect-changes-origin', 'cors-not-configured', 'origin-not-allowed'], fixFor: ['aws-alb', null], layer: ['aws-alb'], mustSay: [/session|login/i, /302/], mustNotSay: [/needs credentials: include/] } }
