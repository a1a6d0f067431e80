export default { id: 'nuxt-route-rules-and-cookies', source: 'nitrojs/nitro, routeRules cors', software: 'nitro', kind: 'credentials',
  story: 'routeRules { cors: true } sends stars; useFetch with credentials: include cannot use them, nor the star for its header.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['access-control-allow-origin', '*'], ['access-control-allow-methods', '*'], ['access-control-allow-headers', '*'], ['access-control-max-age', '0']]
      if (url.startsWith('/api/cart')) return { status: 200, headers: [...c, ['content-type', 'application/json']], body: '{}' }
      return { status: 404, headers: [...(url.startsWith('/api/') ? c : []), ['content-type', 'application/json'], ['cache-control', 'no-cache']], body: JSON.stringify({ error: true, url: `https://api.example.com${url}`, statusCode: 404, statusMessage: 'Page not found', message: `Page not found: ${url}` }) }
    })
    return { url: `https://api.example.com:${port}/api/cart`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--credentials', 'include', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: ['nitro', null], mustSay: [/https:\/\/app\.example\.com/, /content-type|Allow-Headers/i, /PUT|Allow-Methods/] } }
