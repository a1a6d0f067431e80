export default { id: 'shopify-extension-worker-null', source: 'shopify.dev documentation, checkout UI extensions, network access and CORS', software: 'express', kind: 'null',
  story: 'A UI extension of Shopify runs in a worker without an origin of its own: Origin is null, the list of the app has the shop.',
  async start(t) {
    const [express, cors] = await t.need('express', 'cors')
    const app = express()
    app.use(cors({ origin: ['https://shop.example.com'] }))
    app.get('/api/points', (q, r) => r.json({ points: 3 }))
    return t.listen(app, '/api/points', ['-H', 'Authorization: Bearer x'], { page: 'null', pagePin: null })
  },
  expect: { outcome: 'blocked', causes: ['null-origin'], fixFor: ['express', null], layer: ['express'], mustSay: [/\*|wildcard/], mustNotSay: [/origin: \[?'null'/, /"null"\]/] } }
