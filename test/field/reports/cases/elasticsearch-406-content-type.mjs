export default { id: 'elasticsearch-406-content-type', source: 'Elastic blog, strict content-type checking; elastic/elasticsearch', software: 'elasticsearch', kind: 'readable-error',
  story: 'The body goes out as text/plain, so that no preflight is needed; Elasticsearch refuses that type readably with 406.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url, acrm }) => {
      const ok = origin === 'https://app.example.com'
      if (origin && !ok) return { status: 403, headers: [['content-length', '0']] }
      const cors = ok ? [['access-control-allow-origin', origin], ['vary', 'Origin']] : []
      if (method === 'OPTIONS' && acrm) return { status: 200, headers: [...cors, ['access-control-max-age', '1728000'], ['access-control-allow-methods', 'OPTIONS,HEAD,GET,POST'], ['access-control-allow-headers', 'X-Requested-With,Content-Type,Content-Length'], ['date', new Date().toUTCString()], ['content-length', '0']] }
      if (method === 'POST') return { status: 406, headers: [...cors, ['X-elastic-product', 'Elasticsearch'], ['content-type', 'application/json']], body: '{"error":"Content-Type header [text/plain;charset=UTF-8] is not supported","status":406}' }
      return { status: 200, headers: [...cors, ['X-elastic-product', 'Elasticsearch'], ['content-type', 'application/json']], body: '{"took":1,"hits":{}}' }
    })
    return { url: `https://es.example.com:${port}/posts/_search`, args: ['-X', 'POST', '-H', 'Content-Type: text/plain;charset=UTF-8', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'none'], neverCertain: ['origin-not-allowed'], fixFor: ['elasticsearch', null], layer: ['elasticsearch'], mustSay: [/406/, /Content-Type/i] } }
