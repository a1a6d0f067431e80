export default { id: 'strapi-forbidden-403', source: 'strapi/strapi, 403 Forbidden and CORS', software: 'koa', kind: 'refused',
  story: 'The role has no permission: Strapi answers 403 in JSON with the CORS headers; people look for a CORS fault.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh }) => ({ status: preflight ? 204 : 403, headers: [['X-Powered-By', 'Strapi <strapi.io>'], ['Vary', 'Origin'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []), ...(preflight ? [['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'], ['Access-Control-Allow-Headers', acrh ?? '']] : [['Content-Type', 'application/json; charset=utf-8']])], body: preflight ? '' : '{"data":null,"error":{"status":403,"name":"ForbiddenError","message":"Forbidden","details":{}}}' }))
    return { url: `https://cms.example.com:${port}/api/articles`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['koa', null], warnings: { must: ['reflects-any-origin-with-credentials'] }, mustSay: [/403/], mustNotSay: [/blocked/i] } }
