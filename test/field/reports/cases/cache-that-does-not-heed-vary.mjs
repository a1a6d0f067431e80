export default { id: 'cache-that-does-not-heed-vary', source: 'ror-community/ror-roadmap#427', software: 'unknown', kind: 'cache',
  story: 'A program without Origin asked first: the cache keeps that bare copy and hands it to pages, although it says Vary: Cookie, Origin; an address that was never asked gets *.',
  async start(t) {
    const kept = new Map([['/v2/organizations?query=IDOS', false]])
    const { port } = await t.serve(({ origin, url, method, preflight }) => {
      const v = ['vary', 'Cookie, Origin'], j = ['content-type', 'application/json']
      if (preflight) return { status: 200, headers: [['access-control-allow-origin', '*'], ['access-control-allow-methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'], ['access-control-allow-headers', 'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with'], ['access-control-max-age', '86400'], v] }
      if (method !== 'GET') return { status: 200, headers: [j, v, ...(origin ? [['access-control-allow-origin', '*']] : [])] }
      const known = url.startsWith('/v2/organizations')
      if (!kept.has(url)) kept.set(url, !!origin)
      return { status: known ? 200 : 404, headers: [j, v, ...(kept.get(url) ? [['access-control-allow-origin', '*']] : [])], body: known ? '{"number_of_results":1}' : '{"detail":"Not found."}' }
    })
    return { url: `https://api.example.org:${port}/v2/organizations?query=IDOS` }
  },
  expect: { outcome: 'blocked', causes: ['proxy-strips-headers.cache', 'cached-for-another-origin', 'cors-after-routes'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'cors-after-routes'], fixFor: [null], layer: [null], mustSay: [/cop(y|ies)|cache/i] } }
