export default { id: 'connect-protocol-version', source: 'connectrpc/connect-es#397', software: 'go', kind: 'list',
  story: 'A new client of Connect sends Connect-Protocol-Version; rs/cors with a list of headers answers the preflight 204 with Vary alone.',
  async start(t) {
    const A = 'https://app.example.com', H = ['content-type', 'authorization']
    const { port } = await t.serve(({ preflight, origin, acrm, acrh, url }) => {
      if (preflight) {
        const ok = origin === A && ['GET', 'POST'].includes(acrm) && (acrh ?? '').split(',').filter(Boolean).every((x) => H.includes(x.trim()))
        return { status: 204, headers: [...(ok ? [['Access-Control-Allow-Headers', acrh ?? undefined], ['Access-Control-Allow-Methods', acrm], ['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] }
      }
      const c = [...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin']]
      return url.startsWith('/acme.v1.OrderService/List') ? { status: 405, headers: [...c, ['Allow', 'POST']] } : { status: 404, headers: [...c, ['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
    })
    return { url: `https://api.example.com:${port}/acme.v1.OrderService/List`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Connect-Protocol-Version: 1', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed', 'cors-not-configured'], fixFor: ['go', null], layer: ['go', null], mustSay: [/connect-protocol-version/i] } }
