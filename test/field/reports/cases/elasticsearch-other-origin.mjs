export default { id: 'elasticsearch-other-origin', source: 'elastic/elasticsearch, CorsHandler', software: 'elasticsearch', kind: 'origin',
  story: 'http.cors.allow-origin names another site: Elasticsearch refuses the page 403 and empty, the request as well as the preflight.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url, preflight }) => {
      if (origin && origin !== 'https://search-ui.example.com') return { status: 403, headers: [['content-length', '0']] }
      const e = ['X-elastic-product', 'Elasticsearch'], c = origin ? [['vary', 'Origin'], ['access-control-allow-origin', origin]] : []
      if (preflight) return { status: 200, headers: [...c, ['access-control-allow-methods', 'OPTIONS,HEAD,GET,POST,PUT,DELETE'], ['access-control-allow-headers', 'X-Requested-With,Content-Type,Content-Length,Authorization,Accept,User-Agent,X-Elastic-Client-Meta'], ['access-control-max-age', '1728000'], ['content-length', '0']] }
      if (method === 'OPTIONS') return { status: 200, headers: [e, ['Allow', 'GET,POST'], ['content-type', 'text/plain; charset=UTF-8'], ['content-length', '0']] }
      return { status: url.startsWith('/products/_search') ? 200 : 404, headers: [e, ...c, ['content-type', 'application/json;charset=utf-8']], body: url.startsWith('/products/_search') ? '{"took":1,"hits":{}}' : '{"error":{"type":"index_not_found_exception"},"status":404}' }
    }, { plain: true })
    return { url: `http://es.example.com:${port}/products/_search`, args: ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'blocked-at-edge', 'cors-not-configured', 'wrong-url'], fixFor: ['elasticsearch', null], layer: ['elasticsearch', null], mustSay: [/app\.example\.com/], mustNotSay: [/allow-origin: ["']?\*|allow-origin: \/\.\*\//] } }
