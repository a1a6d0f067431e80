export default { id: 'envoy-jwt-401-preflight', source: 'envoyproxy/gateway, JWT and CORS', software: 'envoy', kind: 'auth',
  story: 'The JWT filter of Envoy answers OPTIONS 401 "Jwt is missing" before any route.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => h.authorization ? { status: 200, headers: [['content-type', 'application/json'], ['x-envoy-upstream-service-time', '4'], ['server', 'envoy'], ...(origin === 'https://app.example.com' ? [['access-control-allow-origin', origin]] : [])], body: '{}' }
      : { status: 401, headers: [['www-authenticate', 'Bearer realm="https://api.example.com/v1/me"'], ['content-length', '14'], ['content-type', 'text/plain'], ['server', 'envoy']], body: 'Jwt is missing' })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['envoy', null], layer: ['envoy'], mustSay: [/401/, /Jwt|JWT|OPTIONS/] } }
