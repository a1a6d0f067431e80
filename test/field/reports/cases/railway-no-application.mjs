export default { id: 'railway-no-application', source: 'Railway documentation, application failed to respond', software: 'unknown', kind: 'wrong-url',
  story: 'The edge of the host knows no application under this name: 404 in JSON, with a header that says so.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'application/json'], ['Server', 'railway-edge'], ['X-Railway-Fallback', 'true'], ['X-Railway-Edge', 'railway/europe-west4'], ['X-Railway-Request-Id', 'a']], body: '{"status":"error","code":404,"message":"Application not found","request_id":"a"}' }))
    return { url: `https://shop-production.up.railway.app:${port}/orders`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null], mustSay: [/not found|no application|nothing/i] } }
