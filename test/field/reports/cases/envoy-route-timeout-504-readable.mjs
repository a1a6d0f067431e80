const A = 'https://app.example.com'
export default { id: 'envoy-route-timeout-504-readable', source: 'envoyproxy/envoy documentation, route timeout, upstream request timeout; the cors filter runs on local replies too', software: 'envoy', kind: 'gateway',
  story: 'The route waits fifteen seconds and no longer: Envoy answers 504 upstream request timeout by itself, with the headers of its cors filter; the page can read it.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, url }) => {
      const cors = origin === A ? [['access-control-allow-origin', A], ['access-control-allow-credentials', 'true']] : []
      if (preflight && origin === A) return { status: 200, headers: [...cors, ['access-control-allow-methods', 'GET, POST'], ['access-control-allow-headers', 'authorization'], ['server', 'envoy']] }
      if (url.startsWith('/v1/report')) return { status: 504, headers: [['content-type', 'text/plain'], ...cors, ['server', 'envoy']], body: 'upstream request timeout' }
      return { status: 404, headers: [['content-type', 'application/json'], ...cors, ['x-envoy-upstream-service-time', '4'], ['server', 'envoy']], body: '{"error":"no such path"}' }
    })
    return { url: `https://api.example.com:${port}/v1/report`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['gateway-error', 'refused-by-application'], neverCertain: ['origin-not-allowed', 'error-response-without-cors'], layer: ['envoy'], mustSay: [/504/, /time/i] } }
