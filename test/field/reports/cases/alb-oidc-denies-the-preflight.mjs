const A = 'https://app.example.com'
export default { id: 'alb-oidc-denies-the-preflight', source: 'Elastic Load Balancing documentation, authenticate-oidc, OnUnauthenticatedRequest deny', software: 'aws-alb', kind: 'preflight-auth',
  story: 'The listener rule authenticates with OIDC and denies what brings no cookie: OPTIONS is 401 by the load balancer; with its cookie the application answers and has CORS.',
  async start(t) {
    const { port } = await t.serve(({ method, h, origin }) => method === 'OPTIONS' || !/AWSELBAuthSessionCookie/.test(h.cookie ?? '')
      ? { status: 401, headers: [['Server', 'awselb/2.0'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n</body>\r\n</html>\r\n' }
      : { status: 200, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []), ['Content-Type', 'application/json']], body: '[]' })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json', '--cookie', 'AWSELBAuthSessionCookie-0=x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['aws-alb', null], layer: ['aws-alb'], mustSay: [/OPTIONS/, /401/] } }
