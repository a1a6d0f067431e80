export default { id: 'fusionauth-tenant-header-403', source: 'FusionAuth/fusionauth-issues#44, #1126', software: 'unknown', kind: 'header',
  story: 'The CORS filter of FusionAuth answers a preflight 403, empty and bare, as soon as it asks for a header that is not on its list: X-FusionAuth-TenantId.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrh, preflight }) => {
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []
      const listed = ['accept', 'access-control-request-headers', 'access-control-request-method', 'authorization', 'content-type', 'last-modified', 'origin', 'x-requested-with']
      if (preflight) return (acrh ?? '').split(',').filter(Boolean).every((n) => listed.includes(n.trim().toLowerCase())) ? { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET, OPTIONS, POST'], ['Access-Control-Allow-Headers', listed.join(',')], ['Access-Control-Max-Age', '1800']] } : { status: 403, headers: [] }
      return { status: method === 'POST' ? 200 : 405, headers: [...c, ['Content-Type', 'application/json;charset=UTF-8']], body: '{}' }
    })
    return { url: `https://auth.example.com:${port}/api/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'X-FusionAuth-TenantId: e360a05d', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed', 'blocked-at-edge', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/x-fusionauth-tenantid/i] } }
