export default { id: 'yii-authenticator-first', source: 'yiisoft/yii2, guide, REST, CORS before the authenticator', software: 'php', kind: 'preflight-auth',
  story: 'The authenticator of Yii stands before corsFilter: OPTIONS is 401 in JSON; a controller without it has the headers.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, acrm, acrh, h }) => {
      const b = [['Server', 'nginx/1.18.0 (Ubuntu)'], ['X-Powered-By', 'PHP/8.1.2']]
      const c = origin ? [['Access-Control-Allow-Origin', 'https://app.example.com'], ...(acrh ? [['Access-Control-Allow-Headers', 'Authorization']] : []), ...(acrm ? [['Access-Control-Allow-Methods', 'GET, POST, OPTIONS']] : [])] : []
      if (!url.startsWith('/v1/orders')) return { status: 404, headers: [...b, ['Content-Type', 'application/json; charset=UTF-8']], body: '{"name":"Not Found","message":"Page not found.","code":0,"status":404,"type":"yii\\\\web\\\\NotFoundHttpException"}' }
      if (method === 'OPTIONS' || !h.authorization) return { status: 401, headers: [...b, ['WWW-Authenticate', 'Bearer realm="api"'], ['Content-Type', 'application/json; charset=UTF-8']], body: '{"name":"Unauthorized","message":"Your request was made with invalid credentials.","code":0,"status":401,"type":"yii\\\\web\\\\UnauthorizedHttpException"}' }
      return { status: 200, headers: [...b, ...c, ['Content-Type', 'application/json; charset=UTF-8']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['php', 'nginx', null], layer: ['php', 'nginx'], mustSay: [/401/, /OPTIONS/], mustNotSay: [/remove .{0,20}authenticat|without authentication/i] } }
