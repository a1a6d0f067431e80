export default { id: 'newrelic-header-to-a-stranger', source: 'newrelic/newrelic-browser-agent#188 and its kind, distributed_tracing', software: 'third-party', kind: 'tracing',
  story: 'The agent of New Relic puts newrelic, traceparent and tracestate on a call to a map server that lists none of them.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['access-control-allow-origin', '*'], ['access-control-allow-methods', 'GET']]
      return method === 'OPTIONS' ? { status: 200, headers: c } : { status: 200, headers: [...c, ['content-type', 'application/json']], body: '{}' }
    })
    return { url: `https://tiles.example.net:${port}/style.json`, args: ['-H', 'newrelic: eyJ2IjpbMCwxXX0=', '-H', 'traceparent: 00-1-2-01', '-H', 'tracestate: 1@nr=0'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed.tracing'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/newrelic/i, /traceparent/i] } }
