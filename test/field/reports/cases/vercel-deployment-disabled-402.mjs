export default { id: 'vercel-deployment-disabled-402', source: 'vercel.com/docs/errors/DEPLOYMENT_DISABLED', software: 'vercel', kind: 'nobody',
  story: 'The account has not paid or is over its limit: Vercel answers 402 DEPLOYMENT_DISABLED to everything, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 402, headers: [['Server', 'Vercel'], ['X-Vercel-Error', 'DEPLOYMENT_DISABLED'], ['X-Vercel-Id', 'fra1::x'], ['Content-Type', 'text/plain; charset=utf-8']], body: 'Payment required\n\nDEPLOYMENT_DISABLED\n\nfra1::x\n' }))
    return { url: `https://shop-api.vercel.app:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'gateway-error', 'blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-failed', 'preflight-requires-auth'], fixFor: ['vercel', null], layer: ['vercel'], mustSay: [/402/, /disabled|payment/i], mustNotSay: [/Access-Control-Allow-Methods/] } }
