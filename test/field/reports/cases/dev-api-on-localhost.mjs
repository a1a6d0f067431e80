export default { id: 'dev-api-on-localhost', source: 'Cara#3252 and its kind', software: 'express', kind: 'local',
  story: 'The built page still calls the API of the developer, which answers on this machine.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: 200, headers: [['X-Powered-By', 'Express'], ['Vary', 'Origin'], ...(origin === 'http://localhost:3000' ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json; charset=utf-8']], body: '[]' }), { plain: true })
    return { page: 'https://shop.example.com', pagePin: null, url: `http://localhost:${port}/api/products` }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url.localhost'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['express', null], layer: ['express'], mustSay: [/localhost/] } }
