export default { id: 'otel-post-bare-behind-an-ingress', source: 'open-telemetry/opentelemetry-collector#13402', software: 'unknown', kind: 'response-bare',
  story: 'OPTIONS reaches the receiver with its Origin and is answered rightly; the POST arrives without one, so that its 200 has Vary: Origin and no Allow-Origin.',
  async start(t) {
    const page = 'https://app.example.com'
    const { port } = await t.serve(({ method, origin, url, acrm, acrh, preflight }) => {
      if (preflight) return { status: 204, headers: origin === page ? [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', acrh], ['Access-Control-Allow-Methods', acrm], ['Access-Control-Allow-Origin', page], ['Access-Control-Max-Age', '7200'], ['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] : [['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] }
      if (url !== '/v1/traces') return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Vary', 'Origin'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
      return method === 'POST' ? { status: 200, headers: [['Content-Type', 'application/json'], ['Vary', 'Origin']], body: '{"partialSuccess":{}}' } : { status: 405, headers: [['Content-Type', 'text/plain'], ['Vary', 'Origin']], body: '405 method not allowed, supported: [POST]' }
    })
    return { url: `https://otel.example.com:${port}/v1/traces`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"resourceSpans":[]}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'proxy-strips-headers'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'method-not-allowed', 'proxy-strips-headers'], fixFor: ['go', null], layer: ['go', null], mustSay: [/Vary|OPTIONS/] } }
