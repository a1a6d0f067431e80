export default { id: 'kong-size-limit-413-readable', source: 'Kong documentation, request-size-limiting', software: 'kong', kind: 'readable-error',
  story: 'The body is above the limit of Kong: 413, which the cors plugin has given its headers, so script can read it.',
  async start(t) {
    const { port } = await t.serve(({ method, preflight }) => {
      const c = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['vary', 'Origin']], s = [['Server', 'kong/3.4.2'], ['X-Kong-Response-Latency', '1']]
      if (preflight) return { status: 200, headers: [...c, ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT'], ...s] }
      if (method === 'POST') return { status: 413, headers: [['Content-Type', 'application/json; charset=utf-8'], ...c, ...s], body: '{"message":"Request size limit exceeded"}' }
      return { status: 404, headers: [['Content-Type', 'application/json; charset=utf-8'], ...c, ...s], body: '{"message":"no Route matched with those values"}' }
    })
    return { url: `https://gw.example.com:${port}/files`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['kong', null], layer: ['kong'], mustSay: [/413/, /size limit|larger/i] } }
