export default { id: 'moleculer-origin-403', source: 'moleculerjs/moleculer-web, src/index.js writeCorsHeaders, ERR_ORIGIN_NOT_ALLOWED', software: 'unknown', kind: 'origin',
  story: 'The gateway of Moleculer answers whatever comes from a page that cors.origin does not have 403 ORIGIN_NOT_ALLOWED, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method, url, acrm, acrh }) => {
      const ok = origin === 'http://localhost:3000'
      if (origin && !ok) return { status: 403, headers: [['Content-type', 'application/json; charset=utf-8']], body: '{"name":"ForbiddenError","message":"Forbidden","code":403,"type":"ORIGIN_NOT_ALLOWED"}' }
      const cors = ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []
      if (preflight) return { status: 204, headers: [...cors, ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE']] }
      if (!url.startsWith('/api/products')) return { status: 404, headers: [...cors, ['Content-type', 'application/json; charset=utf-8']], body: '{"name":"NotFoundError","message":"Not found","code":404}' }
      return { status: 200, headers: [...cors, ['Content-Type', 'application/json; charset=utf-8']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/products`, args: ['-H', 'Authorization: Bearer x', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'blocked-at-edge', 'error-response-without-cors'], fixFor: [null], layer: [null, 'node'], mustSay: [/localhost:3000/, /403/] } }
