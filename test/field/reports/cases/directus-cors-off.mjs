export default { id: 'directus-cors-off', source: 'directus/directus documentation, CORS_ENABLED', software: 'unknown', kind: 'no-rule',
  story: 'CORS_ENABLED is false: Directus has no route for OPTIONS and says so in JSON; a GET is 200 and bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const b = [['X-Powered-By', 'Directus'], ['Content-Type', 'application/json; charset=utf-8']]
      return url.startsWith('/items/articles') && method === 'GET' ? { status: 200, headers: b, body: '{"data":[]}' } : { status: 404, headers: b, body: `{"errors":[{"message":"Route ${url} doesn't exist.","extensions":{"code":"ROUTE_NOT_FOUND","path":"${url}"}}]}` }
    })
    return { url: `https://cms.example.com:${port}/items/articles`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['wrong-url', 'origin-not-allowed'], fixFor: [null], layer: [null], mustNotSay: [/npm install cors|cors\(\{/] } }
