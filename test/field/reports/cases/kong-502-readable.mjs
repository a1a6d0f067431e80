const A = 'https://app.example.com'
export default { id: 'kong-502-readable', source: 'Kong/kong discussions, An invalid response was received from the upstream server', software: 'kong', kind: 'gateway',
  story: 'The service behind Kong closes the connection: 502 by Kong in JSON, with the headers of the cors plugin; the page reads it.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, url }) => {
      const cors = origin ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : []
      if (preflight) return { status: 200, headers: [...cors, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT'], ['Access-Control-Allow-Headers', 'authorization'], ['Server', 'kong/3.4.2'], ['X-Kong-Response-Latency', '0']] }
      return { status: 502, headers: [['Content-Type', 'application/json; charset=utf-8'], ...cors, ['X-Kong-Upstream-Latency', '2'], ['X-Kong-Proxy-Latency', '1'], ['Server', 'kong/3.4.2']], body: '{\n  "message":"An invalid response was received from the upstream server",\n  "request_id":"1a2b"\n}' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'gateway-error'], neverCertain: ['origin-not-allowed', 'error-response-without-cors'], fixFor: ['kong', null], layer: ['kong'], mustSay: [/502/], mustNotSay: [/an error of the application/i] } }
