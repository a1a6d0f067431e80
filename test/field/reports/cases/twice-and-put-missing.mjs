export default { id: 'twice-and-put-missing', source: 'Stack Overflow, multiple values and then Method PUT is not allowed', software: 'unknown', kind: 'two',
  story: 'Two faults at once: * is sent twice, and the list of methods lacks PUT.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 200 : 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'Content-Type'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/v1/items/1`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/(leave out|not allow|lacks|missing).{0,60}PUT/i] } }
