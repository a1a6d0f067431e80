export default { id: 'grpc-web-ok-and-nothing-exposed', source: 'improbable-eng/grpc-web#388, #412', software: 'envoy', kind: 'hidden',
  story: 'Envoy without expose_headers: a failed login is 200 with grpc-status: 16, whose headers the client cannot read (Response closed without grpc-status).',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const c = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin]] : []
      if (preflight) return { status: 200, headers: [...c, ['access-control-allow-methods', 'GET, POST, OPTIONS'], ['access-control-allow-headers', 'content-type,x-grpc-web,x-user-agent'], ['server', 'envoy']] }
      return { status: 200, headers: [['content-type', 'application/grpc-web+proto'], ['grpc-message', 'Wrong password'], ['grpc-status', '16'], ['x-envoy-upstream-service-time', '88'], ...c, ['server', 'envoy']] }
    })
    return { url: `https://api.example.com:${port}/auth.Auth/Login`, args: ['-X', 'POST', '-H', 'Content-Type: application/grpc-web+proto', '-H', 'X-Grpc-Web: 1', '--data', 'AAAAAAA=', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['response-header-not-exposed'], fixFor: ['envoy', null], layer: ['envoy'], mustSay: [/grpc-status/, /grpc-message/, /UNAUTHENTICATED|\b16\b/] } }
