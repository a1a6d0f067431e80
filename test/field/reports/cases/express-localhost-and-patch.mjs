export default { id: 'express-localhost-and-patch', source: 'expressjs/cors#142 and its kind', software: 'express', kind: 'two',
  story: 'Two faults at once: the list has localhost alone, and methods leaves out PATCH; to the deployed page cors() says nothing of either.',
  async start(t) {
    const [express, cors] = await t.need('express', 'cors')
    const app = express()
    app.use(cors({ origin: ['http://localhost:3000'], methods: ['GET', 'POST'] }))
    app.patch('/v1/items/:id', (q, r) => r.json({}))
    app.get('/v1/items/:id', (q, r) => r.json({}))
    return t.listen(app, '/v1/items/1', ['-X', 'PATCH', '-H', 'Content-Type: application/json', '--data', '{}'])
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.localhost-only'], neverCertain: ['preflight-not-handled'], fixFor: ['express', null], layer: ['express'], mustSay: [/localhost:3000/, /(leave out|not allow|lacks).{0,40}PATCH/] } }
