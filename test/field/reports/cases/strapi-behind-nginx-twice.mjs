export default { id: 'strapi-behind-nginx-twice', source: 'strapi/strapi#756', software: 'nginx', kind: 'twice',
  story: 'Strapi answers the page and nginx in front adds *: two values on one response.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh }) => {
      const own = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : [['Vary', 'Origin']]
      const n = [['Server', 'nginx'], ['X-Powered-By', 'Strapi <strapi.io>']]
      if (preflight) return { status: 204, headers: [...n, ...own, ['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'], ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Allow-Origin', '*']] }
      return { status: 200, headers: [...n, ...own, ['Content-Type', 'application/json; charset=utf-8'], ['Access-Control-Allow-Origin', '*']], body: '{}' }
    })
    return { url: `https://cms.example.com:${port}/api/articles`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed'], fixFor: ['nginx', 'strapi', 'koa', null], layer: ['nginx', 'strapi', 'koa'], mustSay: [/nginx/i, /Strapi/] } }
