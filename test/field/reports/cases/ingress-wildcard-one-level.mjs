export default { id: 'ingress-wildcard-one-level', source: 'kubernetes/ingress-nginx documentation, cors-allow-origin https://*.origin-site.com; kubernetes/ingress-nginx#9762', software: 'ingress-nginx', kind: 'origin',
  story: 'cors-allow-origin is https://*.example.com and the page has two labels in front: ingress-nginx adds nothing and hands OPTIONS to Express, which knows no such route: 404.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      const ok = /^https:\/\/[A-Za-z0-9-]+\.example\.com$/.test(origin ?? '')
      const cors = ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE, PATCH, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'], ['Access-Control-Max-Age', '1728000']] : []
      if (method === 'OPTIONS') return ok ? { status: 204, headers: cors } : { status: 404, headers: [['Content-Type', 'text/html; charset=utf-8'], ['X-Powered-By', 'Express']], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot OPTIONS ${url}</pre>\n</body>\n</html>\n` }
      return { status: url.startsWith('/v1/items') ? 200 : 404, headers: [['Content-Type', 'application/json; charset=utf-8'], ['X-Powered-By', 'Express'], ...cors], body: '[]' }
    })
    return { page: 'https://shop.eu.example.com', url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'preflight-not-handled', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'wrong-url'], fixFor: ['ingress-nginx', null], mustSay: [/https:\/\/shop\.eu\.example\.com/] } }
