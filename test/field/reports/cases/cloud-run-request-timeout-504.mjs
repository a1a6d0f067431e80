const A = 'https://app.example.com'
export default { id: 'cloud-run-request-timeout-504', source: 'Cloud Run documentation, request timeout, 504 upstream request timeout', software: 'cloud-run', kind: 'gateway',
  story: 'The container works longer than the request timeout of the service: Cloud Run answers 504 upstream request timeout by itself, in the words of Envoy; OPTIONS is answered by the container.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      const id = [['X-Cloud-Trace-Context', '0123456789abcdef0123456789abcdef;o=1'], ['Server', 'Google Frontend']]
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : []
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'authorization'], ...id] }
      return url.startsWith('/v1/report') ? { status: 504, headers: [['Content-Type', 'text/plain'], ...id], body: 'upstream request timeout' } : { status: 404, headers: [['Content-Type', 'application/json'], ...cors, ...id], body: '{}' }
    })
    return { url: `https://api-abc123-uc.a.run.app:${port}/v1/report`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'error-response-without-cors'], fixFor: ['cloud-run', null], layer: ['cloud-run'], mustSay: [/504/, /time/i], mustNotSay: [/Envoy/] } }
