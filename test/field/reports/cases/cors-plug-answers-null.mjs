export default { id: 'cors-plug-answers-null', source: 'mschae/cors_plug, versions before 3', software: 'unknown', kind: 'origin',
  story: 'CORSPlug 2 has a list without this page: it answers the string null to a stranger, at the preflight and the request.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      const ok = origin === 'https://www.example.com'
      const cors = [['access-control-allow-origin', ok ? origin : 'null'], ['access-control-expose-headers', ''], ['access-control-allow-credentials', 'true'], ['vary', 'Origin']]
      const h = [['cache-control', 'max-age=0, private, must-revalidate'], ['x-request-id', 'F8kQ1b2c3d4e5f6g'], ['server', 'Cowboy'], ...cors]
      if (method === 'OPTIONS') return { status: 204, headers: [...h, ['access-control-max-age', '1728000'], ['access-control-allow-headers', 'Authorization,Content-Type,Accept,Origin,User-Agent,DNT,Cache-Control,X-Mx-ReqToken,Keep-Alive,X-Requested-With,If-Modified-Since,X-CSRF-Token'], ['access-control-allow-methods', 'GET,POST,PUT,PATCH,DELETE,OPTIONS']] }
      return url.startsWith('/api/rooms') ? { status: 200, headers: [...h, ['content-type', 'application/json; charset=utf-8']], body: '{"data":[]}' } : { status: 404, headers: [...h, ['content-type', 'application/json; charset=utf-8']], body: '{"errors":{"detail":"Not Found"}}' }
    })
    return { url: `https://api.example.com:${port}/api/rooms`, args: ['-H', 'Authorization: Bearer abc'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['invalid-allow-origin', 'null-origin'], fixFor: [null], layer: [null], mustSay: [/null/] } }
