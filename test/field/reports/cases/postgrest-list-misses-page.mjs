export default { id: 'postgrest-list-misses-page', source: 'PostgREST/postgrest#2986, server-cors-allowed-origins', software: 'unknown', kind: 'origin',
  story: 'server-cors-allowed-origins names another site: PostgREST answers as to a request without Origin, and OPTIONS with Allow.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight, acrh }) => {
      const s = ['Server', 'postgrest/12.0.2'], ok = origin === 'https://www.example.com'
      const c = ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []
      if (preflight && ok) return { status: 200, headers: [s, ...c, ['Access-Control-Allow-Methods', 'GET, POST, PATCH, PUT, DELETE, OPTIONS, HEAD'], ['Access-Control-Allow-Headers', `Authorization, ${acrh}, Accept, Accept-Language, Content-Language`], ['Access-Control-Max-Age', '86400']] }
      if (!url.startsWith('/todos')) return { status: 404, headers: [s, ['Content-Type', 'application/json; charset=utf-8'], ...c], body: '{"code":"42P01","details":null,"hint":null,"message":"relation \\"api.x\\" does not exist"}' }
      if (method === 'OPTIONS') return { status: 200, headers: [s, ['Allow', 'OPTIONS,GET,HEAD,POST,PUT,PATCH,DELETE'], ...c] }
      return { status: 200, headers: [s, ['Content-Range', '0-1/*'], ['Content-Location', '/todos'], ['Content-Type', 'application/json; charset=utf-8'], ...c], body: '[{"id":1}]' }
    })
    return { url: `https://api.example.com:${port}/todos`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null], layer: [null] } }
