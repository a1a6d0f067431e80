const A = 'https://app.example.com'
export default { id: 'nginx-auth-request-500', source: 'nginx documentation, ngx_http_auth_request_module, any other code is considered an error; authelia discussions', software: 'nginx', kind: 'error',
  story: 'auth_request of nginx meets a login service that answers 404: nginx makes 500 of it by itself, bare; OPTIONS is answered before, by a return 204.',
  async start(t) {
    const { port } = await t.serve(({ preflight, method, origin }) => {
      const id = [['Server', 'nginx/1.25.3']]
      if (method === 'OPTIONS') return { status: 204, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Headers', 'authorization'], ['Vary', 'Origin']] : []), ...id] }
      return { status: 500, headers: [['Content-Type', 'text/html'], ...id], body: '<html>\r\n<head><title>500 Internal Server Error</title></head>\r\n<body>\r\n<center><h1>500 Internal Server Error</h1></center>\r\n<hr><center>nginx/1.25.3</center>\r\n</body>\r\n</html>\r\n' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'gateway-error'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/500/, /nginx/i] } }
