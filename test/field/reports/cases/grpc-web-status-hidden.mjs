export default { id: 'grpc-web-status-hidden', source: 'grpc/grpc-web README, expose_headers: grpc-status,grpc-message', software: 'envoy', kind: 'hidden',
  story: 'The call fails in gRPC and is answered 200 with grpc-status as a header; Envoy exposes no header, so the client reports an unknown error.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      const ok = origin === 'https://app.example.com'
      const c = ok ? [['access-control-allow-origin', origin]] : []
      if (method === 'OPTIONS') return { status: 200, headers: [...c, ...(ok ? [['access-control-allow-methods', 'GET, PUT, DELETE, POST, OPTIONS'], ['access-control-allow-headers', 'keep-alive,user-agent,cache-control,content-type,content-transfer-encoding,x-accept-content-transfer-encoding,x-accept-response-streaming,x-user-agent,x-grpc-web,grpc-timeout'], ['access-control-max-age', '1728000']] : []), ['server', 'envoy'], ['content-length', '0']] }
      return { status: 200, headers: [['content-type', 'application/grpc-web+proto'], ['grpc-status', url.startsWith('/shop.Orders/') ? '16' : '12'], ['grpc-message', 'invalid token'], ...c, ['x-envoy-upstream-service-time', '3'], ['server', 'envoy']] }
    })
    return { url: `https://api.example.com:${port}/shop.Orders/List`, args: ['-X', 'POST', '-H', 'Content-Type: application/grpc-web+proto', '-H', 'X-Grpc-Web: 1', '--data', 'AAAAAAA=', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['response-header-not-exposed', 'refused-by-application'], fixFor: ['envoy', null], layer: ['envoy'], mustSay: [/grpc-status/] } }
