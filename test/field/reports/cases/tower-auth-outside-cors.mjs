export default { id: 'tower-auth-outside-cors', source: 'tokio-rs/axum, order of layers', software: 'rust', kind: 'auth',
  story: 'The layer that validates the token is added after the CorsLayer, so it stands outside: OPTIONS is 401 and empty.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => h.authorization ? { status: 200, headers: [['content-type', 'application/json'], ['vary', 'origin, access-control-request-method, access-control-request-headers'], ...(origin === 'http://app.example.com' ? [['access-control-allow-origin', origin]] : [])], body: '{}' } : { status: 401, headers: [] }, { plain: true })
    return { url: `http://api.example.com:${port}/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['rust', null], layer: ['rust', null], mustSay: [/401/, /OPTIONS/] } }
