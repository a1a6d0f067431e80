export default { id: 'nelmio-method-405', source: 'nelmio/NelmioCorsBundle, CorsListener, 405 for a method', software: 'php', kind: 'list',
  story: 'Nelmio answers a preflight for a method outside of allow_methods 405, with the origin: OPTIONS is handled, DELETE is not allowed.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ method, origin, acrm, acrh, url }) => {
      const b = [['Server', 'nginx'], ['X-Powered-By', 'PHP/8.2.12'], ['Cache-Control', 'no-cache, private']]
      if (origin && method === 'OPTIONS') return { status: origin !== A ? 200 : ['GET', 'POST'].includes(acrm) ? 200 : 405, headers: [...b, ['Access-Control-Allow-Methods', 'GET, POST'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Allow-Origin', origin === A ? origin : 'null'], ['Content-Type', 'text/html; charset=UTF-8']] }
      if (origin && origin !== A) return { status: 403, headers: [...b, ['Access-Control-Allow-Origin', 'null']] }
      return { status: url.startsWith('/api/orders') ? (method === 'GET' ? 200 : 405) : 404, headers: [...b, ...(origin ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/orders/7`, args: ['-X', 'DELETE'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-not-handled'], fixFor: ['php', null], layer: ['php', 'nginx'], mustSay: [/DELETE/] } }
