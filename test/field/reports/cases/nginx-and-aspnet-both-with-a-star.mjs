export default { id: 'nginx-and-aspnet-both-with-a-star', source: 'aspnet/CORS#129', software: 'nginx', kind: 'twice',
  story: 'AllowAnyOrigin of ASP.NET Core and add_header of nginx, which answers OPTIONS itself: GET carries *, *.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const n = [['Server', 'nginx/1.10.3 (Ubuntu)']]
      if (method === 'OPTIONS') return { status: 204, headers: [...n, ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,X-Mx-ReqToken,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Authorization'], ['Access-Control-Max-Age', '1728000']] }
      return { status: 200, headers: [...n, ['Content-Type', 'application/json; charset=utf-8'], ...(origin ? [['Access-Control-Allow-Origin', '*']] : []), ['Access-Control-Allow-Origin', '*']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/values`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed', 'wildcard-with-credentials'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/nginx/i] } }
