export default { id: 'rqlite-allow-origin-unset', source: 'rqlite/rqlite http/service.go, -http-allow-origin', software: 'unknown', kind: 'bare',
  story: 'rqlite without -http-allow-origin: OPTIONS is 200 and bare, so is the query.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const r = [['X-Rqlite-Version', 'v8.16.3']]
      if (method === 'OPTIONS') return { status: 200, headers: r }
      if (!url.startsWith('/db/')) return { status: 404, headers: r }
      return { status: 200, headers: [...r, ['Content-Type', 'application/json; charset=utf-8']], body: '{"results":[{}]}' }
    })
    return { url: `https://rq.example.com:${port}/db/query`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '["SELECT 1"]'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/Access-Control-Allow-Headers|content-type/i] } }
