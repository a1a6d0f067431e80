export default { id: 'elasticsearch-cors-off', source: 'elastic/elasticsearch#9063', software: 'elasticsearch', kind: 'no-rule',
  story: 'http.cors.enabled is false: OPTIONS is 200 with Allow, no CORS header anywhere.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const e = ['X-elastic-product', 'Elasticsearch']
      if (method === 'OPTIONS') return { status: 200, headers: [e, ['Allow', 'GET,POST'], ['content-type', 'text/plain; charset=UTF-8'], ['content-length', '0']] }
      return { status: url.startsWith('/products/_search') ? 200 : 400, headers: [e, ['content-type', 'application/json;charset=utf-8']], body: url.startsWith('/products/_search') ? '{"took":1,"hits":{}}' : '{"error":"no handler found for uri","status":400}' }
    }, { plain: true })
    return { url: `http://search.example.com:${port}/products/_search`, args: ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: ['elasticsearch', null], layer: ['elasticsearch'], mustSay: [/http\.cors\.enabled/], mustNotSay: [/allow-origin: ["']?\*|allow-origin: \/\.\*\//] } }
