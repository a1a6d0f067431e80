export default { id: 'nest-throttler-429-readable', source: 'nestjs/throttler, ThrottlerException', software: 'nestjs', kind: 'readable-error',
  story: 'enableCors stands before the guards: the throttler of Nest says 429 readably.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*']]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Vary', 'Access-Control-Request-Headers'], ['Access-Control-Allow-Headers', 'authorization'], ['Content-Length', '0']] }
      if (url !== '/api/search') return { status: 404, headers: [...id, ['Content-Type', 'application/json; charset=utf-8']], body: JSON.stringify({ message: `Cannot GET ${url}`, error: 'Not Found', statusCode: 404 }) }
      return { status: 429, headers: [...id, ['Retry-After', '41'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"statusCode":429,"message":"ThrottlerException: Too Many Requests"}' }
    })
    return { url: `https://api.example.com:${port}/api/search`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'none'], neverCertain: ['blocked-at-edge', 'origin-not-allowed'], fixFor: ['nestjs', 'express', null], layer: ['nestjs', 'express'], mustSay: [/429/] } }
