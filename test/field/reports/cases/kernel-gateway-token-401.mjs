export default { id: 'kernel-gateway-token-401', source: 'jupyter-server/kernel_gateway#257', software: 'unknown', kind: 'preflight-auth',
  story: 'KG_AUTH_TOKEN of the kernel gateway is asked of OPTIONS as well: 401, with all headers of CORS on it.',
  async start(t) {
    const { port } = await t.serve(({ method, h }) => {
      const c = [['Server', 'TornadoServer/4.5.1'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'X-XSRFToken,Content-Type,Authorization'], ['Access-Control-Allow-Methods', 'DELETE,POST,OPTIONS'], ['Access-Control-Allow-Credentials', 'true']]
      return h.authorization ? { status: 201, headers: [...c, ['Content-Type', 'application/json']], body: '{}' } : { status: 401, headers: [...c, ['Content-Type', 'application/json']], body: method === 'HEAD' ? '' : '{"reason":"Unauthorized","message":""}' }
    })
    return { url: `https://kernels.example.com:${port}/api/kernels`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: token test', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/] } }
