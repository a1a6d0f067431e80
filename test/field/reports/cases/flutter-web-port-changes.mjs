export default { id: 'flutter-web-port-changes', source: 'flutter/flutter#46904 and its kind, flutter run --web-port', software: 'express', kind: 'origin',
  story: 'flutter run gives the page another port every time; the list of the API has http://localhost:3000.',
  async start(t) {
    const [express, cors] = await t.need('express', 'cors')
    const app = express()
    app.use(cors({ origin: ['http://localhost:3000', 'https://app.example.com'] }))
    app.get('/items', (q, r) => r.json([]))
    return t.listen(app, '/items', ['-H', 'Content-Type: application/json'], { page: 'http://localhost:53124' })
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.port', 'origin-not-allowed'], neverCertain: ['cors-not-configured', 'local-network-access'], fixFor: ['express'], layer: ['express'], mustSay: [/53124/] } }
