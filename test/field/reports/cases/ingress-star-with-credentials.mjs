export default { id: 'ingress-star-with-credentials', source: 'kubernetes/ingress-nginx#8027', software: 'ingress-nginx', kind: 'credentials',
  story: 'enable-cors alone: ingress-nginx sends * and Allow-Credentials: true, and the page sends its cookie.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE, PATCH, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'], ['Access-Control-Max-Age', '1728000']]
      const hsts = [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']]
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['Content-Type', 'text/plain charset=UTF-8'], ['Content-Length', '0'], ...hsts] }
      return { status: url.startsWith('/api') ? 200 : 404, headers: [['Content-Type', 'application/json'], ...hsts, ...c], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/cart`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--credentials', 'include', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: ['ingress-nginx', null], mustSay: [/https:\/\/app\.example\.com/] } }
