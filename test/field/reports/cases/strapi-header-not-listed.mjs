export default { id: 'strapi-header-not-listed', source: 'strapi/strapi, the default list of headers of strapi::cors', software: 'koa', kind: 'list',
  story: 'strapi::cors lists Content-Type, Authorization, Origin and Accept; the page sends strapi-response-format, too.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 200, headers: [['Vary', 'Origin'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []), ...(preflight ? [['Access-Control-Max-Age', '31536000'], ['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'], ['Access-Control-Allow-Headers', 'Content-Type,Authorization,Origin,Accept']] : [['Content-Type', 'application/json; charset=utf-8']]), ['X-Powered-By', 'Strapi <strapi.io>']], body: preflight ? '' : '{"data":[]}' }))
    return { url: `https://cms.example.org:${port}/api/articles`, args: ['-H', 'Strapi-Response-Format: v4'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: ['koa', null], layer: ['koa'], mustSay: [/strapi-response-format/i, /config\/middlewares|strapi::cors/], mustNotSay: [/app\.use\(cors/] } }
