const page = 'https://app.example.com'
export default { id: 'kong-lets-in-and-spring-refuses', source: 'spring-cloud/spring-cloud-gateway#2704 and its kind, the preflight is right and the request is 403', software: 'spring', kind: 'two',
  story: 'The gateway answers the preflight and puts its header on everything; the service behind checks Origin itself and answers 403 Invalid CORS request, readable.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const kong = [['Via', 'kong/3.4.2'], ['X-Kong-Upstream-Latency', '4'], ['X-Kong-Proxy-Latency', '1']]
      const cors = origin === page ? [['vary', 'Origin'], ['Access-Control-Allow-Origin', page], ['Access-Control-Allow-Credentials', 'true']] : [['Access-Control-Allow-Origin', page]]
      if (preflight) return { status: 200, headers: [...cors, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT'], ['Access-Control-Allow-Headers', 'authorization'], ['Server', 'kong/3.4.2'], ['X-Kong-Response-Latency', '1']] }
      if (origin) return { status: 403, headers: [['Content-Type', 'text/plain;charset=UTF-8'], ['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers'], ...kong, ...cors], body: 'Invalid CORS request' }
      return { status: url.startsWith('/v1/orders') ? 200 : 404, headers: [['Content-Type', 'application/json'], ['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers'], ...kong, ...cors], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'origin-not-allowed'], fixFor: ['spring', null], layer: ['spring', 'kong', null], mustSay: [/403/, /Origin/], mustNotSay: [/token (has )?(expired|run out)/i] } }
