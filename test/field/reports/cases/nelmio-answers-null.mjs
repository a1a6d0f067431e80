export default { id: 'nelmio-answers-null', source: 'nelmio/NelmioCorsBundle, CorsListener of 1.x', software: 'php', kind: 'origin',
  story: 'Nelmio answers an origin that is not in its list with "Allow-Origin: null", the request 403 as well: the list leaves the page out, and opaque pages get in.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const id = [['Server', 'nginx'], ['X-Powered-By', 'PHP/7.4.33'], ['Cache-Control', 'no-cache, private']]
      const ok = origin === 'https://shop.example.com'
      if (preflight) return { status: 200, headers: [...id, ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE'], ['Access-Control-Allow-Headers', 'content-type, authorization'], ['Access-Control-Max-Age', '3600'], ['Access-Control-Allow-Origin', ok ? origin : 'null'], ['Content-Type', 'text/html; charset=UTF-8']], body: '' }
      if (origin && !ok) return { status: 403, headers: [...id, ['Access-Control-Allow-Origin', 'null'], ['Content-Type', 'text/html; charset=UTF-8']], body: '' }
      return { status: 200, headers: [...id, ...(origin ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['null-origin', 'preflight-requires-auth', 'cors-not-configured', 'refused-by-application'], fixFor: ['php', null], warnings: { must: ['null-allowed'] }, mustSay: [/app\.example\.com/] } }
