export default { id: 'litestar-list', source: 'litestar-org/litestar, CORSMiddleware; as the real 2.x answers', software: 'unknown', kind: 'origin',
  story: 'CORSConfig(allow_origins=[…]) of Litestar names another page: the preflight is 400 Disallowed CORS Origin, the GET has the lists and no Allow-Origin.',
  async start(t) {
    const s = [['server', 'uvicorn']]
    const { port } = await t.serve(({ origin, preflight }) => {
      const own = origin === 'https://other.example.com'
      const c = own ? [['access-control-allow-origin', origin], ['vary', 'Origin']] : []
      if (preflight) return own ? { status: 204, headers: [...s, ...c, ['access-control-allow-methods', '*'], ['access-control-allow-headers', '*'], ['access-control-max-age', '600']] } : { status: 400, headers: [...s, ['content-type', 'text/plain; charset=utf-8']], body: 'Disallowed CORS Origin' }
      return { status: 200, headers: [...s, ['content-type', 'application/json'], ...c, ['access-control-allow-headers', '*'], ['access-control-allow-methods', '*']], body: '{"a":1}' }
    })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-X', 'PUT', '-H', 'X-Shop: 1'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'proxy-strips-headers', 'preflight-failed', 'request-header-not-allowed'], fixFor: [null], mustNotSay: [/Fix for FastAPI/, /take it off/] } }
