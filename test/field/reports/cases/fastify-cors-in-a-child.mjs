export default { id: 'fastify-cors-in-a-child', source: 'fastify/fastify-cors README, encapsulation', software: 'fastify', kind: 'coverage',
  story: '@fastify/cors is registered within one plugin: the routes of another have no OPTIONS, and Fastify says so in JSON.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const json = [['content-type', 'application/json; charset=utf-8']]
      if (method === 'GET' && url === '/orders') return { status: 200, headers: json, body: '[]' }
      return { status: 404, headers: json, body: `{"message":"Route ${method}:${url} not found","error":"Not Found","statusCode":404}` }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer abc'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['wrong-url', 'origin-not-allowed'], fixFor: ['fastify'], layer: ['fastify'], mustSay: [/404/] } }
