export default { id: 'meilisearch-without-its-key', source: 'meilisearch/meilisearch, missing_authorization_header', software: 'unknown', kind: 'refused',
  story: 'Meilisearch has CORS for everybody; the search is sent without the key and is a readable 401.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight, acrh, h }) => {
      const c = origin ? [['access-control-allow-origin', '*']] : []
      const vary = [['vary', 'accept-encoding, Origin, Access-Control-Request-Method, Access-Control-Request-Headers']]
      if (preflight) return { status: 200, headers: [...c, ...vary, ['access-control-allow-methods', 'CONNECT, PATCH, TRACE, HEAD, PUT, DELETE, OPTIONS, GET, POST'], ['access-control-allow-headers', acrh ?? '*'], ['access-control-max-age', '86400']] }
      if (!h.authorization) return { status: 401, headers: [...c, ...vary, ['content-type', 'application/json']], body: '{"message":"The Authorization header is missing. It must use the bearer authorization method.","code":"missing_authorization_header","type":"auth","link":"https://docs.meilisearch.com/errors#missing_authorization_header"}' }
      return { status: 200, headers: [...c, ...vary, ['content-type', 'application/json']], body: '{"hits":[]}' }
    })
    return { url: `https://search.example.com:${port}/indexes/movies/search`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"q":"a"}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed'], fixFor: [null], mustSay: [/\b401\b/, /Authorization|key|token/i] } }
