export default { id: 'fastify-origin-function-throws', source: 'fastify/fastify-cors README, origin function, new Error("Not allowed")', software: 'fastify', kind: 'origin',
  story: 'The function of the README answers an origin that is not localhost with an error: 500 "Not allowed", for OPTIONS and for the request.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url, acrh }) => {
      const ok = origin && /^https?:\/\/localhost(:\d+)?$/.test(origin)
      if (!ok) return { status: 500, headers: [['content-type', 'application/json; charset=utf-8']], body: origin ? '{"statusCode":500,"error":"Internal Server Error","message":"Not allowed"}' : '{"statusCode":500,"code":"ERR_INVALID_URL","error":"Internal Server Error","message":"Invalid URL"}' }
      const cors = [['vary', 'Origin'], ['access-control-allow-origin', origin]]
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['access-control-allow-methods', 'GET,HEAD,POST'], ...(acrh ? [['access-control-allow-headers', acrh]] : []), ['content-length', '0']] }
      return { status: url === '/orders' ? 200 : 404, headers: [...cors, ['content-type', 'application/json; charset=utf-8']], body: url === '/orders' ? '[]' : `{"message":"Route GET:${url} not found","error":"Not Found","statusCode":404}` }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['gateway-error', 'preflight-not-handled', 'error-response-without-cors'], fixFor: ['fastify', null], layer: ['fastify', null], mustSay: [/localhost/, /500/], mustNotSay: [/Behind it waits another fault/] } }
