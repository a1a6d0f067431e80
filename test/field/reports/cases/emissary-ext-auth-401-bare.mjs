export default { id: 'emissary-ext-auth-401-bare', source: 'emissary-ingress/emissary#3509', software: 'envoy', kind: 'error',
  story: 'ext_auth of Emissary stands before the cors filter: its 401 comes without a header, the preflight passes.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => {
      const c = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['access-control-allow-credentials', 'true']] : []
      if (preflight) return { status: 200, headers: [...c, ['access-control-allow-methods', 'GET, POST'], ['access-control-allow-headers', 'authorization'], ['server', 'envoy']] }
      return { status: 401, headers: [['content-type', 'application/json'], ['server', 'envoy']], body: '{"error":"token expired"}' }
    })
    return { url: `https://api.example.com:${port}/backend/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth'], fixFor: ['envoy', null], layer: ['envoy'], mustSay: [/401/, /token expired/] } }
