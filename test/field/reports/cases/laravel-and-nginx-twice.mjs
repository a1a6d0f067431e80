export default { id: 'laravel-and-nginx-twice', source: 'fruitcake/laravel-cors, double headers', software: 'laravel', kind: 'double',
  story: 'Laravel sends the origin, nginx in front adds *: two different values.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 200, headers: [['Server', 'nginx/1.24.0 (Ubuntu)'], ['X-Powered-By', 'PHP/8.2.10'], ['Set-Cookie', 'laravel_session=eyJpdiI6; path=/; httponly'], ['Vary', 'Origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ...(preflight ? [['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'authorization']] : [['Content-Type', 'application/json']]), ['Access-Control-Allow-Origin', '*']], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/api/user`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: ['laravel', 'nginx', null], layer: ['laravel', 'nginx'], mustSay: [/nginx/i, /laravel/i, /\*/] } }
