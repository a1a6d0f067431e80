export default { id: 'kong-hands-options-to-a-service-without-it', source: 'Kong/kong#3735', software: 'kong', kind: 'options',
  story: 'preflight_continue is true: Kong puts its CORS headers on everything and hands OPTIONS to the service, a Spring controller that knows GET and POST alone: 405.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const kong = [['X-Kong-Upstream-Latency', '5'], ['X-Kong-Proxy-Latency', '1'], ['Via', 'kong/0.14.1'], ['Access-Control-Allow-Origin', '*']]
      if (method === 'OPTIONS') return { status: 405, headers: [['Content-Type', 'application/json;charset=UTF-8'], ['Allow', 'GET, POST'], ...kong], body: '{"timestamp":"2018-08-29T10:00:00.000+0000","status":405,"error":"Method Not Allowed","message":"Request method \'OPTIONS\' not supported","path":"/exp"}' }
      return { status: url.startsWith('/exp-dpod-ods-demo') ? 200 : 404, headers: [['Content-Type', 'application/json;charset=UTF-8'], ...kong], body: '{}' }
    })
    return { url: `https://gateway.example.com:${port}/exp-dpod-ods-demo/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: ['kong', 'spring', null], layer: ['kong', 'spring'], mustSay: [/405/, /OPTIONS/] } }
