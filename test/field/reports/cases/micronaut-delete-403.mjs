export default { id: 'micronaut-delete-403', source: 'micronaut-projects/micronaut-core, CorsFilter', software: 'unknown', kind: 'list',
  story: 'allowed-methods of Micronaut lacks DELETE: the preflight is 403 and empty, although the filter adds the origin and even the method to it.',
  async start(t) {
    const A = 'https://app.example.com', M = ['GET', 'POST']
    const { port } = await t.serve(({ method, origin, preflight, acrm, acrh, url }) => {
      const c = origin === A ? [...(preflight ? [['Access-Control-Allow-Methods', acrm], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Max-Age', '1800']] : []), ['Access-Control-Allow-Origin', A], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']] : []
      if (origin === A && !M.includes(preflight ? acrm : method)) return { status: 403, headers: [...c, ['content-length', '0']] }
      if (preflight && origin === A) return { status: 200, headers: [...c, ['content-length', '0']] }
      const known = url.startsWith('/books/7')
      return { status: !known ? 404 : ['GET', 'DELETE'].includes(method) ? 200 : 405, headers: [...c, ['content-type', 'application/json']], body: known && method === 'GET' ? '{}' : '{"message":"Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/books/7`, args: ['-X', 'DELETE'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: [null], layer: [null], mustSay: [/DELETE/] } }
