export default { id: 'whistle-allow-method-singular', source: 'avwo/whistle#1341, ipfs/ipfs-desktop#712', software: 'unknown', kind: 'method',
  story: 'The preflight is answered with Access-Control-Allow-Method, without its s: no browser reads that name, so PUT stays refused.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrm, acrh, url }) => {
      const c = origin ? [['access-control-allow-origin', origin], ['access-control-allow-credentials', 'true'], ['vary', 'Origin']] : []
      if (preflight) return { status: 200, headers: [...c, ['access-control-allow-method', acrm], ...(acrh ? [['access-control-allow-headers', acrh]] : []), ['access-control-max-age', '300']] }
      return { status: url.startsWith('/api/items') ? 200 : 404, headers: [...c, ['content-type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/items/1`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-not-handled'], fixFor: [null], layer: [null], mustSay: [/Access-Control-Allow-Method\b(?!s)/i] } }
