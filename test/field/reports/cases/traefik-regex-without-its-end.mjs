export default { id: 'traefik-regex-without-its-end', source: 'Traefik documentation, accessControlAllowOriginListRegex', software: 'traefik', kind: 'healthy',
  story: 'It works; the regular expression has neither ^ nor $, so that longer hosts are let in, with cookies.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const c = /https:\/\/app\.example\.com/.test(origin ?? '') ? [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 200, headers: [...c, ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'GET,PUT'], ['Access-Control-Max-Age', '100'], ['Vary', 'Origin']] }
      return { status: 200, headers: [...c, ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/me`, args: ['-H', 'Content-Type: application/json', '--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], warnings: { must: ['origin-matched-by-prefix'], mustNot: ['missing-vary-origin'] } } }
