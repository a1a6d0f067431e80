export default { id: 'adonis-origin-false', source: 'adonisjs/core#4026, #2915', software: 'unknown', kind: 'origin',
  story: 'origin is false in config/cors.ts of production: OPTIONS goes on to the router, 404 E_ROUTE_NOT_FOUND in words like those of Express.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => method === 'OPTIONS' || !url.startsWith('/posts') ? { status: 404, headers: [['content-type', 'application/json; charset=utf-8']], body: JSON.stringify({ message: `Cannot ${method}:${url.split('?')[0]}`, name: 'HttpException', code: 'E_ROUTE_NOT_FOUND', status: 404 }) } : { status: 200, headers: [['content-type', 'application/json; charset=utf-8']], body: '[]' })
    return { url: `https://api.example.com:${port}/posts`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], layer: [null], mustNotSay: [/npm install cors\b|express/i] } }
