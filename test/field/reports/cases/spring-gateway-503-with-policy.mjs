const page = 'https://app.example.com'
export default { id: 'spring-gateway-503-with-policy', source: 'spring-cloud/spring-cloud-gateway, 503 Unable to find instance, with globalcors', software: 'spring', kind: 'gateway',
  story: 'globalcors of Spring Cloud Gateway lets the page in, on errors too; no instance of the service is registered: 503, readable.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const v = [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers']]
      if (origin && origin !== page) return { status: 403, headers: v }
      const cors = origin ? [['Access-Control-Allow-Origin', page]] : []
      if (preflight) return { status: 200, headers: [...v, ...cors, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Max-Age', '3600']] }
      return { status: 503, headers: [...v, ...cors, ['Content-Type', 'application/json']], body: `{"timestamp":"2024-05-02T10:11:12.131+00:00","path":"${url}","status":503,"error":"Service Unavailable","requestId":"a1b2c3d4-1"}` }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'gateway-error'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth'], fixFor: ['spring', null], layer: ['spring'], mustSay: [/503/], mustNotSay: [/CSRF/] } }
