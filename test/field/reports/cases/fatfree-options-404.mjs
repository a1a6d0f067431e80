export default { id: 'fatfree-options-404', source: 'bcosca/fatfree#1242', software: 'php', kind: 'options',
  story: 'CORS of Fat-Free Framework answers OPTIONS on routes alone that match it: with [ajax] in the route nothing does, 404 with Allow-Origin.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const p = [['Server', 'Apache/2.4.52 (Ubuntu)'], ['X-Powered-By', 'Fat-Free Framework'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Credentials', 'false']]
      if (method === 'OPTIONS') return { status: 404, headers: [...p, ['Content-Type', 'text/html; charset=UTF-8']], body: '<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>HTTP 404 (OPTIONS /api/v1/login)</p></body></html>' }
      return url === '/api/v1/login' && method === 'POST' ? { status: 200, headers: [...p, ['Content-Type', 'application/json']], body: '{}' } : { status: 405, headers: [...p, ['Allow', 'POST'], ['Content-Type', 'text/html; charset=UTF-8']], body: '<title>405 Method Not Allowed</title>' }
    })
    return { url: `https://api.example.com:${port}/api/v1/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'X-Requested-With: XMLHttpRequest', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: ['php', 'apache', null], layer: ['php', 'apache'], mustSay: [/OPTIONS/, /404/] } }
