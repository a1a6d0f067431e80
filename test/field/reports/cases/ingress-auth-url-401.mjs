export default { id: 'ingress-auth-url-401', source: 'kubernetes/ingress-nginx#4370, auth-url and OPTIONS', software: 'ingress-nginx', kind: 'auth',
  story: 'auth-url asks for every request, OPTIONS too: 401 in the page of nginx, and the headers of enable-cors are on it.',
  async start(t) {
    const { port } = await t.serve(({ h, method, origin }) => {
      const cors = [['access-control-allow-origin', 'https://app.example.com'], ['access-control-allow-credentials', 'true'], ['access-control-allow-methods', 'GET, PUT, POST, DELETE, PATCH, OPTIONS'], ['access-control-allow-headers', 'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'], ['access-control-max-age', '1728000']]
      if (h.cookie === undefined && h.authorization === undefined) return { status: 401, headers: [['content-type', 'text/html'], ['strict-transport-security', 'max-age=15724800; includeSubDomains'], ...cors], body: '<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' }
      return { status: 200, headers: [['content-type', 'application/json'], ['strict-transport-security', 'max-age=15724800; includeSubDomains'], ...cors], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['ingress-nginx', 'nginx', null], layer: ['ingress-nginx', 'nginx'], mustSay: [/401/, /OPTIONS/] } }
