export default { id: 'grpc-web-denied-readable', source: 'connectrpc/connect-go, gRPC-Web, trailers-only; grpc/grpc-web doc/browser-features.md', software: 'unknown', kind: 'refused',
  story: 'A call by gRPC-Web is answered 200 with grpc-status: 7 and the header is exposed: CORS is right, the service refuses.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin'], ['Access-Control-Expose-Headers', 'Grpc-Status,Grpc-Message,Grpc-Status-Details-Bin']] : [['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'content-type,x-grpc-web,authorization']] }
      return { status: 200, headers: [...c, ['Content-Type', 'application/grpc-web+proto'], ['Grpc-Status', '7'], ['Grpc-Message', 'no%20role%20for%20orders']] }
    })
    return { url: `https://api.example.com:${port}/shop.v1.OrderService/List`, args: ['-X', 'POST', '-H', 'Content-Type: application/grpc-web+proto', '-H', 'X-Grpc-Web: 1', '-H', 'Authorization: Bearer x', '--data', 'AAAAAAA=', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], layer: [null], mustSay: [/grpc-status/i, /PERMISSION_DENIED|\b7\b/, /no.{0,3}role/] } }
