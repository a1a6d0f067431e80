export default { id: 'ingress-no-endpoints-503', source: 'kubernetes/ingress-nginx, 503 without endpoints', software: 'ingress-nginx', kind: 'gateway',
  story: 'The service has no endpoints: 503 in the page of nginx with the headers of enable-cors; OPTIONS is answered by the ingress itself.',
  async start(t) {
    const c = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE, PATCH, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'], ['Access-Control-Max-Age', '1728000']]
    const { port } = await t.serve(({ method, origin }) => {
      const h = origin === 'https://app.example.com' ? c : []
      return method === 'OPTIONS' ? { status: 204, headers: [...h, ['Content-Type', 'text/plain charset=UTF-8'], ['Content-Length', '0'], ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']] }
        : { status: 503, headers: [['Content-Type', 'text/html'], ...h, ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']], body: '<html>\r\n<head><title>503 Service Temporarily Unavailable</title></head>\r\n<body>\r\n<center><h1>503 Service Temporarily Unavailable</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['gateway-error', 'refused-by-application'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['ingress-nginx', 'nginx', null], layer: ['ingress-nginx', 'nginx', null], mustSay: [/503/] } }
