export default { id: 'application-insights-correlation', source: 'microsoft/ApplicationInsights-JS#1036 and its kind, enableCorsCorrelation', software: 'third-party', kind: 'tracing',
  story: 'enableCorsCorrelation is on: request-id and request-context go to an API of others, which lists neither.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['access-control-allow-origin', '*'], ['access-control-allow-headers', 'authorization, content-type']]
      return method === 'OPTIONS' ? { status: 204, headers: [...c, ['access-control-allow-methods', 'GET, POST']] } : { status: 200, headers: [...c, ['content-type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.net:${port}/v1/rates`, args: ['-H', 'Request-Id: |a.b', '-H', 'Request-Context: appId=cid-v1:1'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed.tracing'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/request-id/i, /request-context/i] } }
