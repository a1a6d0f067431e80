export default { id: 'nginx-map-without-its-end', source: 'nginx documentation, map; enable-cors.org for nginx', software: 'nginx', kind: 'healthy',
  story: 'It works; the map has ~^https://app.example.com without $ and with dots that stand for anything: others are let in with cookies.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const c = /^https:\/\/app.example.com/.test(origin ?? '') ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []
      const base = [['Server', 'nginx/1.26.2'], ['Vary', 'Origin'], ...c]
      if (preflight) return { status: 204, headers: [...base, ['Access-Control-Allow-Methods', 'GET, PUT'], ['Access-Control-Allow-Headers', 'content-type']] }
      return { status: 200, headers: [...base, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], layer: ['nginx'], warnings: { must: ['origin-matched-by-prefix'], mustNot: ['missing-vary-origin', 'reflects-any-origin-with-credentials'] } } }
