export default { id: 'tyk-credentials-in-two-lines', source: 'TykTechnologies/tyk#2629', software: 'unknown', kind: 'twice',
  story: 'The gateway sets Access-Control-Allow-Credentials and passes on the one of the API: the value is "true, true", which is not "true".',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url, acrm, acrh }) => {
      const one = origin ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 200, headers: [...one, ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', acrm], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers']] }
      if (!url.startsWith('/testapi/')) return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
      return { status: 200, headers: [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Credentials', 'true'], ...one, ['Content-Type', 'application/json'], ['Vary', 'Origin'], ['X-Ratelimit-Limit', '0'], ['X-Ratelimit-Remaining', '0'], ['X-Ratelimit-Reset', '0']], body: '{}' }
    })
    return { url: `https://gw.example.com:${port}/testapi/get`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], neverCertain: ['multiple-allow-origin', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/true, true|twice|two/i], mustNotSay: [/Fix for Go/] } }
