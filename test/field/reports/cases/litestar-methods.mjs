export default { id: 'litestar-methods', source: 'litestar-org/litestar, CORSMiddleware; as the real 2.x answers', software: 'unknown', kind: 'method',
  story: 'CORSConfig(allow_methods=["GET"]) of Litestar: the preflight for PUT is 400 Disallowed CORS method, in the words of Starlette, and bare.',
  async start(t) {
    const s = [['server', 'uvicorn']]
    const c = [['access-control-allow-origin', '*'], ['access-control-allow-headers', '*'], ['access-control-allow-methods', 'GET']]
    const { port } = await t.serve(({ preflight, h }) =>
      preflight
        ? h['access-control-request-method'] === 'GET'
          ? { status: 204, headers: [...s, ...c, ['access-control-max-age', '600']] }
          : { status: 400, headers: [...s, ['content-type', 'text/plain; charset=utf-8']], body: 'Disallowed CORS method' }
        : { status: 200, headers: [...s, ['content-type', 'application/json'], ...c], body: '{"a":1}' })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-X', 'PUT'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-failed'], fixFor: [null], mustSay: [/PUT/], mustNotSay: [/Fix for FastAPI/] } }
