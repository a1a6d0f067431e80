export default { id: 'ingress-ssl-redirect-308', source: 'ingress-nginx documentation, ssl-redirect', software: 'ingress-nginx', kind: 'redirect',
  story: 'ssl-redirect is on as soon as the Ingress has TLS: OPTIONS by http is 308, before enable-cors.',
  async start(t) {
    const at = {}
    const { port } = await t.serve(({ h, url, method }) => h[':scheme'] === 'http' ? { status: 308, headers: [['Content-Type', 'text/html'], ['Location', `https://api.example.com:${at.port}${url}`]], body: '<html>\r\n<head><title>308 Permanent Redirect</title></head>\r\n<body>\r\n<center><h1>308 Permanent Redirect</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' }
      : { status: method === 'OPTIONS' ? 204 : 200, headers: [['Access-Control-Allow-Origin', 'http://app.example.com'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE, PATCH, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'], ['Access-Control-Max-Age', '1728000'], ['Content-Type', 'application/json']], body: method === 'OPTIONS' ? '' : '[]' }, { mixed: true })
    at.port = port
    return { page: 'http://app.example.com', url: `http://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected', 'redirect-changes-origin'], fixFor: ['ingress-nginx', 'nginx', null], layer: ['ingress-nginx', 'nginx'], mustSay: [/https:\/\/api\.example\.com/, /308/] } }
