export default { id: 'hapi-cors-off-for-the-route', source: 'hapijs/hapi#2986 and its kind', software: 'unknown', kind: 'coverage',
  story: 'CORS is on for other routes of hapi: the preflight of this one is 404 "CORS is not enabled for this route", the GET is bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const no = ['cache-control', 'no-cache'], j = ['content-type', 'application/json; charset=utf-8']
      if (url.startsWith('/items')) return method === 'OPTIONS' ? { status: 404, headers: [j, no], body: '{"statusCode":404,"error":"Not Found","message":"CORS is not enabled for this route"}' } : { status: 200, headers: [j, no], body: '[]' }
      return { status: 404, headers: [j, no, ['vary', 'origin'], ...(origin ? [['access-control-allow-origin', origin]] : [])], body: '{"statusCode":404,"error":"Not Found","message":"Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/CORS is not enabled for this route/] } }
