export default { id: 'ingress-cors-and-app-500', source: 'kubernetes/ingress-nginx, enable-cors answers OPTIONS, and the application fails behind', software: 'ingress-nginx', kind: 'two',
  story: 'enable-cors of ingress-nginx sends * with credentials; the page sends cookies, and the application behind is 500 besides.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => {
      const cors = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE, PATCH, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'], ['Access-Control-Max-Age', '1728000']]
      const s = [['Date', new Date().toUTCString()], ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']]
      if (preflight) return { status: 204, headers: [...s, ['Content-Type', 'text/plain charset=UTF-8'], ...cors] }
      if (url.startsWith('/api/cart')) return { status: 500, headers: [...s, ['Content-Type', 'application/json'], ...cors], body: '{"status":500,"error":"Internal Server Error","path":"/api/cart"}' }
      return { status: 404, headers: [...s, ['Content-Type', 'application/json'], ...cors], body: '{"status":404,"error":"Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/api/cart`, args: ['--credentials', 'include', '-H', 'X-Requested-With: XMLHttpRequest'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], neverCertain: ['error-response-without-cors'], fixFor: ['ingress-nginx', null], layer: ['ingress-nginx', 'spring', null], mustSay: [/500/], mustNotSay: [/Allow-Origin: \*$/m] } }
