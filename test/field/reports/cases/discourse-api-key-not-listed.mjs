export default { id: 'discourse-api-key-not-listed', source: 'discourse/discourse, config/initializers/008-rack-cors.rb', software: 'rails', kind: 'list',
  story: 'Discourse lists the headers that pages may send; the Api-Key of the server side is not among them, on purpose.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const s = [['Server', 'nginx'], ['X-Frame-Options', 'SAMEORIGIN'], ['X-Discourse-Route', 'list/latest'], ['X-Runtime', '0.05'], ['X-Request-Id', '1']]
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', 'Content-Type, Cache-Control, X-Requested-With, X-CSRF-Token, Discourse-Present, User-Api-Key, User-Api-Client-Id, Authorization'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'POST, PUT, GET, OPTIONS, DELETE'], ['Access-Control-Max-Age', '7200']] : []
      return method === 'OPTIONS' ? { status: 200, headers: [['Server', 'nginx'], ...c, ['Content-Type', 'text/plain']] } : { status: 200, headers: [...s, ...c, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://forum.example.com:${port}/latest.json`, args: ['-H', 'Api-Key: k', '-H', 'Api-Username: system'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: ['rails', 'nginx', null], mustSay: [/api-key/i, /api-username/i] } }
