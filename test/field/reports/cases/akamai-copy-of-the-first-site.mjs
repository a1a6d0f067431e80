export default { id: 'akamai-copy-of-the-first-site', source: 'Akamai community, caching and CORS, Origin is not in the cache key', software: 'akamai', kind: 'cache',
  story: 'The API reflects two sites without Vary; Akamai keeps the copy of the first and serves it to the other.',
  async start(t) {
    const copies = new Map()
    const { port } = await t.serve(({ origin, url, preflight }) => {
      const ok = ['https://www.example.com', 'https://app.example.com'].includes(origin)
      if (url.startsWith('/v1/menu') && !url.includes('?')) return { status: 200, headers: [['Server', 'AkamaiGHost'], ['X-Cache', 'TCP_HIT from a23-1-2-3.deploy.akamaitechnologies.com (AkamaiGHost/11.3.2)'], ['Age', '211'], ['Cache-Control', 'public, max-age=600'], ['Access-Control-Allow-Origin', 'https://www.example.com'], ['Content-Type', 'application/json']], body: '{}' }
      return { status: url.startsWith('/v1/menu') ? 200 : 404, headers: [['Server', 'AkamaiGHost'], ['X-Cache', 'TCP_MISS from a23-1-2-3.deploy.akamaitechnologies.com (AkamaiGHost/11.3.2)'], ['Cache-Control', 'public, max-age=600'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/menu`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['cached-for-another-origin'], neverCertain: ['origin-not-allowed'], fixFor: ['akamai', null], layer: ['akamai'], mustSay: [/Vary/, /cache|copy/i] } }
