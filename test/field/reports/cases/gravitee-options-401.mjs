export default { id: 'gravitee-options-401', source: 'gravitee-io/issues#825', software: 'unknown', kind: 'preflight-auth',
  story: 'CORS is a policy behind the plan of Gravitee: OPTIONS without a key is 401 of the gateway.',
  async start(t) {
    const { port } = await t.serve(({ h, origin, url }) => {
      const s = [['X-Gravitee-Transaction-Id', 'a-b'], ['X-Gravitee-Request-Id', 'a-b']]
      if (!h['x-gravitee-api-key']) return { status: 401, headers: [['Content-Type', 'application/json'], ...s], body: '{"message":"Unauthorized","http_status_code":401}' }
      return { status: url.startsWith('/echo') ? 200 : 404, headers: [['Content-Type', 'application/json'], ...s, ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : [])], body: '{}' }
    })
    return { url: `https://gw.example.com:${port}/echo`, args: ['-H', 'X-Gravitee-Api-Key: k'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/] } }
