export default { id: 'ingress-default-header-list', source: 'kubernetes/ingress-nginx#7540', software: 'ingress-nginx', kind: 'header',
  story: 'enable-cors of ingress-nginx with its own list of headers: X-Api-Key of the client is not on it.',
  async start(t) {
    const { port } = await t.serve(({ preflight, method, url }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE, PATCH, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'], ['Access-Control-Max-Age', '1728000']]
      const hsts = [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']]
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['Content-Type', 'text/plain charset=UTF-8'], ['Content-Length', '0'], ...hsts] }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...hsts, ...c], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v2/search`, args: ['-H', 'X-Api-Key: x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: ['ingress-nginx', null], mustSay: [/x-api-key/i] } }
