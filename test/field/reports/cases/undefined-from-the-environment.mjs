export default { id: 'undefined-from-the-environment', source: 'expressjs/cors, origin: process.env.X that is not set', software: 'express', kind: 'values',
  story: 'The variable is not set where it is deployed: the text undefined is sent.',
  async start(t) {
    return t.raw((q, r) => { r.writeHead(q.method === 'OPTIONS' ? 204 : 200, { 'X-Powered-By': 'Express', 'Access-Control-Allow-Origin': 'undefined', Vary: 'Origin', 'Access-Control-Allow-Headers': 'content-type' }); r.end(q.method === 'OPTIONS' ? undefined : '{}') }, '/items', ['-H', 'Content-Type: application/json', '-X', 'POST', '--data', '{}'])
  },
  expect: { outcome: 'blocked', causes: ['invalid-allow-origin'], fixFor: ['express'], layer: ['express'], mustSay: [/undefined/] } }
