export default { id: 'cloud-run-fastapi-list', source: 'GoogleCloudPlatform samples, FastAPI on Cloud Run', software: 'fastapi', kind: 'origin',
  story: 'Google Frontend stands in front and hides the server; the words of the refusal are those of Starlette.',
  async start(t) {
    const id = [['server', 'Google Frontend'], ['x-cloud-trace-context', '0123456789abcdef0123456789abcdef'], ['alt-svc', 'h3=":443"; ma=2592000']]
    const { port } = await t.serve(({ preflight, origin, url }) => {
      const ok = origin === 'http://localhost:3000'
      const o = ok ? [['access-control-allow-origin', origin]] : []
      if (preflight) return { status: ok ? 200 : 400, headers: [...id, ['vary', 'Origin'], ['access-control-allow-methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '600'], ['access-control-allow-credentials', 'true'], ['access-control-allow-headers', 'authorization'], ...o, ['content-type', 'text/plain; charset=utf-8']], body: ok ? 'OK' : 'Disallowed CORS origin' }
      return { status: url === '/v1/items' ? 200 : 404, headers: [...id, ...(origin ? [['access-control-allow-credentials', 'true']] : []), ...o, ['content-type', 'application/json']], body: url === '/v1/items' ? '[]' : '{"detail":"Not Found"}' }
    })
    return { url: `https://items-abc123-ew.a.run.app:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.localhost-only'], neverCertain: ['preflight-failed', 'preflight-requires-auth'], fixFor: ['fastapi', null], layer: ['fastapi', 'cloud-run'], mustSay: [/localhost/] } }
