export default { id: 'front-door-copy-of-another', source: 'MicrosoftDocs/azure-docs, Front Door, caching and CORS', software: 'unknown', kind: 'cache',
  story: 'Azure Front Door keeps one copy for all origins: the copy of the other site is served to the page, a new query is asked of the origin and right.',
  async start(t) {
    const { port } = await t.serve(({ origin, url }) => {
      const fresh = url.includes('?'), b = [['x-azure-ref', '20260101T000000Z-1a2b3c'], ['x-fd-int-roxy-purgeid', '0'], ['X-Cache', fresh ? 'TCP_MISS' : 'TCP_HIT'], ['Cache-Control', 'public, max-age=3600'], ['Content-Type', 'application/json']]
      if (!url.startsWith('/v1/config')) return { status: 404, headers: b.slice(0, 1) }
      const o = fresh ? (['https://app.example.com', 'https://shop.example.com'].includes(origin) ? origin : undefined) : 'https://shop.example.com'
      return { status: 200, headers: [...b, ...(fresh ? [] : [['Age', '812']]), ['Access-Control-Allow-Origin', o]], body: '{}' }
    })
    return { url: `https://acme.azurefd.net:${port}/v1/config` }
  },
  expect: { outcome: 'blocked', causes: ['cached-for-another-origin'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/cache|copy/i, /Vary/], mustNotSay: [/proxy_cache|vcl_/] } }
