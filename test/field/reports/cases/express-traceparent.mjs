export default { id: 'express-traceparent', source: 'DataDog/browser-sdk, allowedTracingUrls', software: 'express', kind: 'page',
  story: 'Datadog adds traceparent and its own headers to calls of the own API; cors() has allowedHeaders.',
  async start(t) {
    const [express, cors] = await t.need('express', 'cors')
    const app = express()
    app.use(cors({ origin: 'http://app.example.com', allowedHeaders: ['Content-Type', 'Authorization'] }))
    app.get('/v1/items', (q, r) => r.json([]))
    return t.listen(app, '/v1/items', ['-H', 'traceparent: 00-1-2-01', '-H', 'x-datadog-trace-id: 1', '-H', 'x-datadog-origin: rum', '-H', 'Authorization: Bearer x'])
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed.tracing'], neverCertain: ['origin-not-allowed'], fixFor: ['express', null], layer: ['express'], mustSay: [/traceparent/i, /x-datadog-trace-id/i] } }
