export default { id: 'varnish-caches-by-no-origin', source: 'Varnish, hit-for-origin: the backend varies by Origin and vcl_backend_response removes Vary', software: 'varnish', kind: 'cache',
  story: 'VCL unsets Vary of the backend: the copy made for the staging site is served to production; a query that is new gets the right header.',
  async start(t) {
    const kept = new Map()
    const { port } = await t.serve(({ origin, url, h }) => {
      const v = (age, hit) => [['X-Varnish', hit ? '32770 3' : '32770'], ['Age', String(age)], ['Via', '1.1 varnish (Varnish/7.1)'], ['X-Cache', hit ? 'HIT' : 'MISS']]
      const key = url
      if (!kept.has('/v1/catalog')) kept.set('/v1/catalog', 'https://staging.example.com')
      const known = kept.has(key) && !/no-cache/.test(h['cache-control'] ?? '')
      if (!kept.has(key)) kept.set(key, origin)
      const named = kept.get(key)
      return { status: 200, headers: [...v(known ? 120 : 0, known), ['Content-Type', 'application/json'], ['Cache-Control', 'public, max-age=3600'], ...(named ? [['Access-Control-Allow-Origin', named]] : [])], body: '{"items":[]}' }
    })
    return { url: `https://api.example.com:${port}/v1/catalog` }
  },
  expect: { outcome: 'blocked', causes: ['cached-for-another-origin'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['varnish', null], layer: ['varnish'], mustSay: [/staging\.example\.com/, /Vary/] } }
