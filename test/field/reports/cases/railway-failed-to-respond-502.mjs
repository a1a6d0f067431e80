export default { id: 'railway-failed-to-respond-502', source: 'Railway documentation, application failed to respond', software: 'unknown', kind: 'gateway',
  story: 'The process listens on another port than the platform asks: 502 with the words of the edge.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 502, headers: [['Content-Type', 'application/json'], ['Server', 'railway-edge'], ['X-Railway-Fallback', 'true']], body: '{"status":"error","code":502,"message":"Application failed to respond","request_id":"a"}' }))
    return { url: `https://shop-production.up.railway.app:${port}/orders`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: [null], mustSay: [/502/] } }
