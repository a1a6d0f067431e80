export default { id: 'grpc-web-header-missing', source: 'grpc/grpc-web, CORS of the Envoy example', software: 'envoy', kind: 'header',
  story: 'Envoy in front of a gRPC service has a CORS policy without x-grpc-web and x-user-agent.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method }) => {
      const id = [['server', 'envoy'], ['x-envoy-upstream-service-time', '3']]
      const ok = origin === 'https://app.example.com'
      if (preflight && ok) return { status: 200, headers: [['server', 'envoy'], ['access-control-allow-origin', origin], ['access-control-allow-methods', 'GET, PUT, DELETE, POST, OPTIONS'], ['access-control-allow-headers', 'keep-alive,user-agent,cache-control,content-type,content-transfer-encoding,grpc-timeout'], ['access-control-max-age', '1728000']] }
      return { status: method === 'POST' ? 200 : 415, headers: [...id, ...(ok ? [['access-control-allow-origin', origin], ['access-control-expose-headers', 'grpc-status,grpc-message']] : []), ['content-type', 'application/grpc-web+proto']] }
    })
    return { url: `https://grpc.example.com:${port}/acme.v1.Orders/List`, args: ['-X', 'POST', '-H', 'Content-Type: application/grpc-web+proto', '-H', 'X-Grpc-Web: 1', '-H', 'X-User-Agent: grpc-web-javascript/0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: ['envoy', null], layer: ['envoy'], mustSay: [/x-grpc-web/i, /x-user-agent/i, /grpc-timeout/], mustNotSay: [/nginx/i] } }
