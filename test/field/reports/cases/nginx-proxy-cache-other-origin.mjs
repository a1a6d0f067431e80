export default { id: 'nginx-proxy-cache-other-origin', source: 'apache/trafficserver#3954 and its kind', software: 'nginx', kind: 'cache',
  story: 'proxy_cache keys by address alone, the application has no Vary: one site gets the copy of the other.',
  async start(t) {
    const store = new Map([['/catalog', 'https://shop.example.net']])
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const key = url, hit = store.get(key)
      const allow = hit ?? (['https://app.example.com', 'https://shop.example.net'].includes(origin) ? origin : '')
      if (!hit && !preflight) store.set(key, allow)
      return { status: url.startsWith('/catalog') ? 200 : 404, headers: [['Server', 'nginx'], ['X-Cache-Status', hit !== undefined ? 'HIT' : 'MISS'], ...(allow ? [['Access-Control-Allow-Origin', allow]] : []), ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/catalog` }
  },
  expect: { outcome: 'blocked', causes: ['cached-for-another-origin'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/Vary/] } }
