export default { id: 'options-403-for-everybody', source: 'Stack Overflow, 403 on OPTIONS and nobody knows who answers', software: 'unknown', kind: 'ambiguous',
  story: 'OPTIONS is 403 and empty whoever asks for whatever, the request itself is right: a firewall, a guard or a filter, which the wire does not tell.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ method, origin, url }) => method === 'OPTIONS' ? { status: 403 } : { status: url.startsWith('/v1/items') ? 200 : 404, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'preflight-failed', 'preflight-elsewhere', 'blocked-at-edge', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth', 'blocked-at-edge', 'preflight-elsewhere', 'preflight-not-handled'], fixFor: [null], layer: [null], mustSay: [/403/] } }
