export default { id: 'alb-redirects-http-301', source: 'Elastic Load Balancing documentation, redirect actions', software: 'aws-alb', kind: 'redirect',
  story: 'The listener on port 80 redirects everything to https, OPTIONS too.',
  async start(t) {
    const at = {}
    const { port } = await t.serve(({ h, url, method }) => h[':scheme'] === 'http' ? { status: 301, headers: [['Server', 'awselb/2.0'], ['Content-Type', 'text/html'], ['Location', `https://api.example.com:${at.port}${url}`]], body: '<html>\r\n<head><title>301 Moved Permanently</title></head>\r\n<body>\r\n<center><h1>301 Moved Permanently</h1></center>\r\n</body>\r\n</html>\r\n' }
      : { status: method === 'OPTIONS' ? 204 : 200, headers: [['Access-Control-Allow-Origin', 'http://localhost:3000'], ['Access-Control-Allow-Headers', 'authorization'], ['Vary', 'Origin'], ['X-Powered-By', 'Express'], ['Content-Type', 'application/json']], body: method === 'OPTIONS' ? '' : '[]' }, { mixed: true })
    at.port = port
    return { page: 'http://localhost:3000', url: `http://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected', 'redirect-changes-origin'], fixFor: ['aws-alb', null], layer: ['aws-alb'], mustSay: [/https:\/\/api\.example\.com/, /301/], mustNotSay: [/Fix, Nginx/] } }
