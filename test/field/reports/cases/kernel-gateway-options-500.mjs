export default { id: 'kernel-gateway-options-500', source: 'jupyter-server/kernel_gateway#359', software: 'unknown', kind: 'options',
  story: 'OPTIONS of a kernel runs into an exception (options() got an unexpected keyword argument): 500 with every header of CORS.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Server', 'TornadoServer/6.1'], ['Content-Type', 'application/json'], ['X-Content-Type-Options', 'nosniff'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'authorization,content-type,x-xsrftoken'], ['Access-Control-Allow-Methods', '*'], ['Access-Control-Max-Age', '5']]
      return method === 'OPTIONS' ? { status: 500, headers: c, body: '{"reason": "Internal Server Error", "message": ""}' } : { status: 405, headers: c, body: '{"reason": "Method Not Allowed", "message": ""}' }
    })
    return { url: `https://kernels.example.com:${port}/api/kernels/7daa75aa/interrupt`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'method-not-allowed'], fixFor: [null], layer: [null], mustSay: [/500/, /OPTIONS/] } }
