export default { id: 'supertokens-headers-not-listed', source: 'supertokens/supertokens-node#285 and its kind, getAllCORSHeaders', software: 'express', kind: 'list',
  story: 'allowedHeaders of cors() names content-type; the SDK on the page sends rid, fdi-version and st-auth-mode.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']]
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', 'content-type']] }
      return { status: method === 'POST' ? 200 : 404, headers: [...c, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/auth/signin`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'rid: emailpassword', '-H', 'fdi-version: 1.17', '-H', 'st-auth-mode: cookie', '--data', '{}', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: ['express', null], layer: ['express'], mustSay: [/fdi-version/i, /st-auth-mode/i, /rid/] } }
