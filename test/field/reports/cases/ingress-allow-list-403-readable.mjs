const A = 'https://app.example.com'
export default { id: 'ingress-allow-list-403-readable', source: 'kubernetes/ingress-nginx documentation, whitelist-source-range with enable-cors', software: 'nginx', kind: 'refused',
  story: 'The ingress lets in the addresses of the office alone: 403 in the page of nginx, with the headers of enable-cors, so that the page reads it; no application was asked.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => {
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE, PATCH, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'], ['Access-Control-Max-Age', '1728000']] : []
      if (preflight && origin === A) return { status: 204, headers: cors }
      return { status: 403, headers: [['Content-Type', 'text/html'], ...cors], body: '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'blocked-at-edge'], fixFor: ['nginx', 'ingress-nginx', null], layer: ['nginx', 'ingress-nginx'], mustSay: [/403/, /nginx/i], mustNotSay: [/the application answers 403/i, /token (has )?expired/i] } }
