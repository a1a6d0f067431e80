export default { id: 'fastify-cors-11-methods', source: 'fastify/fastify-cors#370', software: 'fastify', kind: 'method',
  story: '@fastify/cors 11 lists GET, HEAD and POST by default; PUT worked with version 10.',
  async start(t) {
    const { port } = await t.serve(({ method, preflight, acrh, url }) => {
      const c = [['access-control-allow-origin', '*']]
      if (preflight) return { status: 204, headers: [...c, ['vary', 'Access-Control-Request-Headers'], ['access-control-allow-methods', 'GET,HEAD,POST'], ...(acrh ? [['access-control-allow-headers', acrh]] : []), ['content-length', '0']] }
      if (method === 'OPTIONS') return { status: 400, headers: [...c, ['content-type', 'text/plain']], body: 'Invalid Preflight Request' }
      const found = url.startsWith('/items')
      return { status: found ? 200 : 404, headers: [...c, ['content-type', 'application/json; charset=utf-8']], body: found ? '{}' : JSON.stringify({ message: `Route ${method}:${url} not found`, error: 'Not Found', statusCode: 404 }) }
    })
    return { url: `https://api.example.com:${port}/items/7`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], fixFor: ['fastify', null], layer: ['fastify', null], mustSay: [/PUT/, /GET, ?HEAD, ?POST/] } }
