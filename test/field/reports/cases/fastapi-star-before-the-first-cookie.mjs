export default { id: 'fastapi-star-before-the-first-cookie', source: 'encode/starlette#1309 and middleware/cors.py', software: 'fastapi', kind: 'credentials',
  story: 'allow_origins=["*"] with allow_credentials: Starlette answers a request without a cookie with *, so the very login fails; the preflight names the page.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh, h, url, method }) => {
      const s = ['server', 'uvicorn'], cred = ['access-control-allow-credentials', 'true']
      if (preflight) return { status: 200, headers: [s, ['vary', 'Origin'], ['access-control-allow-methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '600'], ['access-control-allow-headers', acrh ?? ''], cred, ['access-control-allow-origin', origin], ['content-type', 'text/plain; charset=utf-8']], body: 'OK' }
      const c = !origin ? [] : h.cookie ? [cred, ['access-control-allow-origin', origin], ['vary', 'Origin']] : [['access-control-allow-origin', '*'], cred]
      return { status: url === '/login' ? (method === 'POST' ? 200 : 405) : 404, headers: [s, ['content-type', 'application/json'], ...c], body: url === '/login' ? (method === 'POST' ? '{"ok":true}' : '{"detail":"Method Not Allowed"}') : '{"detail":"Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--credentials', 'include', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], neverCertain: ['origin-not-allowed', 'cached-for-another-origin', 'partial-rollout'], fixFor: ['fastapi'], layer: ['fastapi'], mustSay: [/\*/], mustNotSay: [/allow_origin_regex=["']\.\*/] } }
