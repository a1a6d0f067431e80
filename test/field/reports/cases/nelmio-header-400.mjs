export default { id: 'nelmio-header-400', source: 'nelmio/NelmioCorsBundle, CorsListener, Unauthorized header', software: 'php', kind: 'list',
  story: 'Nelmio allows the origin and refuses the preflight 400 "Unauthorized header x-tenant" because of one name.',
  async start(t) {
    const A = 'https://app.example.com', L = ['content-type', 'authorization']
    const { port } = await t.serve(({ method, origin, acrm, acrh, url }) => {
      const b = [['Server', 'Apache/2.4.57 (Debian)'], ['X-Powered-By', 'PHP/8.2.12'], ['Cache-Control', 'no-cache, private']]
      if (origin && method === 'OPTIONS') {
        const ok = origin === A, m = ['GET', 'POST', 'PUT'].includes(acrm), bad = (acrh ?? '').split(',').map((x) => x.trim()).filter((x) => x && !['accept', 'origin', ...L].includes(x))[0]
        return { status: !ok ? 200 : !m ? 405 : bad ? 400 : 200, headers: [...b, ['Access-Control-Allow-Methods', 'GET, POST, PUT'], ['Access-Control-Allow-Headers', L.join(', ')], ['Access-Control-Max-Age', '3600'], ['Access-Control-Allow-Origin', ok ? origin : 'null'], ['Content-Type', 'text/html; charset=UTF-8']], body: ok && m && bad ? `Unauthorized header ${bad}` : '' }
      }
      if (origin && origin !== A) return { status: 403, headers: [...b, ['Access-Control-Allow-Origin', 'null'], ['Content-Type', 'text/html; charset=UTF-8']] }
      return { status: url.startsWith('/api/orders') ? 200 : 404, headers: [...b, ...(origin ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-H', 'X-Tenant: acme'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-failed', 'null-origin'], fixFor: ['php', null], layer: ['php', 'apache'], mustSay: [/x-tenant/i] } }
