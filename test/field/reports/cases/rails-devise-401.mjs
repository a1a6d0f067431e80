export default { id: 'rails-devise-401', source: 'cyu/rack-cors#8 and heartcombo/devise', software: 'rails', kind: 'error',
  story: 'Rack::Cors stands below Warden: the 401 of Devise is thrown above it and leaves bare; the preflight is answered.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const ok = origin === 'http://app.example.com'
      const rails = [['x-request-id', '2f1f4c1e-0000-4000-8000-000000000000'], ['x-runtime', '0.004']]
      if (preflight) return { status: 200, headers: ok ? [['access-control-allow-origin', origin], ['access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE, OPTIONS, HEAD'], ['access-control-allow-headers', 'authorization'], ['access-control-max-age', '7200']] : [] }
      if (!url.startsWith('/api/v1/orders')) return { status: 404, headers: [...rails, ['vary', 'Origin'], ['content-type', 'application/json'], ...(ok ? [['access-control-allow-origin', origin]] : [])], body: '{"status":404,"error":"Not Found"}' }
      return { status: 401, headers: [...rails, ['www-authenticate', 'Bearer realm="Application"'], ['content-type', 'application/json; charset=utf-8']], body: '{"error":"Signature has expired"}' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/api/v1/orders`, args: ['-H', 'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-after-routes', 'preflight-requires-auth'], fixFor: ['rails'], layer: ['rails'], mustSay: [/401/, /expired/i] } }
