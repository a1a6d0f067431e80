export default { id: 'nest-star-and-credentials', source: 'nestjs/nest#8263', software: 'nestjs', kind: 'credentials',
  story: 'enableCors({ origin: "*", credentials: true }) and a cookie session: the star does not count for requests with credentials.',
  async start(t) {
    const { port } = await t.serve(({ method, preflight, acrh, url }) => {
      const id = [['X-Powered-By', 'Express']]
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Credentials', 'true']]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ...c, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Vary', 'Access-Control-Request-Headers'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Content-Length', '0']] }
      const found = url.startsWith('/auth/me')
      return { status: found ? 200 : 404, headers: [...id, ...c, ['Content-Type', 'application/json; charset=utf-8']], body: found ? '{}' : JSON.stringify({ message: `Cannot ${method} ${url}`, error: 'Not Found', statusCode: 404 }) }
    })
    return { url: `https://api.example.com:${port}/auth/me`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: ['nestjs', 'express', null], layer: ['nestjs', 'express'], mustSay: [/https:\/\/app\.example\.com/] } }
