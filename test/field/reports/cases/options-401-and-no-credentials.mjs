export default { id: 'options-401-and-no-credentials', source: 'Stack Overflow, 401 on OPTIONS and then Allow-Credentials', software: 'unknown', kind: 'two',
  story: 'Two faults at once: OPTIONS is asked for a token, and the response to the request has the origin without Allow-Credentials.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ method, origin, h }) => method === 'OPTIONS' || !h.authorization ? { status: 401, headers: [['WWW-Authenticate', 'Bearer realm="api"']] } : { status: 200, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['--credentials', 'include', '-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/credentials-not-allowed/] } }
