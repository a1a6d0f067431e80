export default { id: 'twice-and-500', source: 'Stack Overflow, after the duplicate header was gone the real 500 showed', software: 'nginx', kind: 'two',
  story: 'Two faults at once: nginx adds * with always to the * of the application, and the report itself is a 500.',
  async start(t) {
    const { port } = await t.serve(({ url, preflight }) => ({ status: preflight ? 204 : url.startsWith('/v1/report') ? 500 : 404, headers: [['Server', 'nginx/1.24.0'], ['Content-Type', 'application/json'], ['access-control-allow-origin', '*'], ['Access-Control-Allow-Origin', '*']], body: preflight ? '' : url.startsWith('/v1/report') ? '{"error":"division by zero"}' : '{"error":"not found"}' }))
    return { url: `https://api.example.com:${port}/v1/report` }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed', 'error-response-without-cors'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/500/] } }
