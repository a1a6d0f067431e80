export default { id: 'strapi-list-misses-page', source: 'strapi/strapi, packages/core/core/src/middlewares/cors.ts', software: 'koa', kind: 'origin',
  story: 'origin in config/middlewares names the admin alone: for another page the middleware is silent and the router answers OPTIONS 200 with Allow.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, url, acrh }) => {
      const ok = origin === 'https://cms.example.org'
      const id = [['Vary', 'Origin'], ['Content-Security-Policy', "connect-src 'self' https:;img-src 'self' data: blob:"], ['X-Frame-Options', 'SAMEORIGIN'], ['X-Powered-By', 'Strapi <strapi.io>']]
      if (preflight && ok) return { status: 204, headers: [['Vary', 'Origin'], ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Max-Age', '31536000'], ['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'], ['Access-Control-Allow-Headers', 'Content-Type,Authorization,Origin,Accept'], ['X-Powered-By', 'Strapi <strapi.io>']] }
      if (method === 'OPTIONS') return { status: 200, headers: [...id, ['Allow', 'HEAD, GET, POST']] }
      return { status: url.startsWith('/api/articles') ? 200 : 404, headers: [...id, ...(ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []), ['Content-Type', 'application/json; charset=utf-8']], body: '{"data":[],"meta":{}}' }
    })
    return { url: `https://cms.example.org:${port}/api/articles`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: ['koa', null], layer: ['koa'], mustSay: [/'Content-Type', 'Authorization', 'Origin', 'Accept'/, /config\/middlewares|strapi::cors/], mustNotSay: [/app\.use\(cors/] } }
