export default { id: 'elasticsearch-behind-nginx-password-and-cors-off', source: 'discuss.elastic.co, auth_basic of nginx before Elasticsearch whose http.cors.enabled is false', software: 'nginx', kind: 'two',
  story: 'auth_basic of nginx refuses OPTIONS 401; behind it Elasticsearch has http.cors.enabled: false, so that the GET with the password is 200 and bare.',
  async start(t) {
    const { port } = await t.serve(({ method, h, url }) => {
      const s = ['Server', 'nginx/1.24.0']
      if (!h.authorization) return { status: 401, headers: [s, ['WWW-Authenticate', 'Basic realm="Elasticsearch"'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n' }
      return { status: url.startsWith('/products/_search') ? 200 : 404, headers: [s, ['X-elastic-product', 'Elasticsearch'], ['Content-Type', 'application/json']], body: url.startsWith('/products/_search') ? '{"took":1,"hits":{"hits":[]}}' : '{"error":{"type":"index_not_found_exception"},"status":404}' }
    })
    return { url: `https://search.example.com:${port}/products/_search?q=a`, args: ['-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'blocked-at-edge'], fixFor: ['nginx', 'elasticsearch', null], layer: ['nginx', 'elasticsearch'], mustSay: [/401/, /GET[^\n]*200, no Access-Control-Allow-Origin|without CORS/] } }
