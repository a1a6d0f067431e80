export default { id: 'nuxt-security-localhost', source: 'Baroshem/nuxt-security, corsHandler; h3js/h3, handleCors with origin as a string', software: 'nitro', kind: 'origin',
  story: 'corsHandler.origin is the address of development: h3 answers http://localhost:3000 to every page.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['access-control-allow-origin', 'http://localhost:3000'], ['vary', 'origin'], ['cross-origin-resource-policy', 'same-origin'], ['x-powered-by', 'Nuxt']]
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['access-control-allow-methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['access-control-allow-headers', 'content-type'], ['content-length', '0']] }
      return url.startsWith('/api/cart') ? { status: 200, headers: [...c, ['content-type', 'application/json']], body: '{}' } : { status: 404, headers: [...c, ['content-type', 'application/json']], body: '{"url":"/x","statusCode":404,"statusMessage":"Page not found: /x","message":"Page not found: /x"}' }
    })
    return { url: `https://shop.example.com:${port}/api/cart`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cross-origin-resource-policy', 'cached-for-another-origin'], fixFor: ['nitro', null], layer: ['nitro', null], mustSay: [/localhost:3000/] } }
