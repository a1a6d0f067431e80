export default { id: 'zapier-hook-json', source: 'AceCentre/pasco#183', software: 'third-party', kind: 'page',
  story: 'The hook of an automation service answers * and allows no header: Content-Type: application/json alone makes the preflight fail.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST'], ['Content-Type', preflight ? 'text/plain' : 'application/json']], body: preflight ? '' : '{"status":"success","id":"1"}' }))
    return { url: `https://hooks.zapier.com:${port}/hooks/catch/1/a/`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"a":1}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: [null], layer: [null], mustSay: [/content-type/i] } }
