export default { id: 'post-only-get-404', source: 'a route for POST alone, asked by GET in its place', software: 'fastify', kind: 'stand-in',
  story: 'The route takes POST alone and fails there; a GET in its place is 404 and bare. Nothing about the POST is known.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrh }) => {
      if (method === 'OPTIONS') return { status: 204, headers: [['access-control-allow-origin', 'https://app.example.com'], ['access-control-allow-methods', 'GET, HEAD, POST'], ...(acrh ? [['access-control-allow-headers', acrh]] : []), ['vary', 'Origin']] }
      return { status: 404, headers: [['content-type', 'application/json; charset=utf-8']], body: '{"message":"Route GET:/checkout not found","error":"Not Found","statusCode":404}' }
    })
    return { url: `https://api.example.com:${port}/checkout`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'inconclusive', maxConfidence: 'likely', neverCertain: ['error-response-without-cors', 'wrong-url', 'cors-after-routes'], layer: ['fastify', null], mustSay: [/send-unsafe/] } }
