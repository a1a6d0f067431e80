export default { id: 'vercel-function-crash-500', source: 'vercel/vercel#10000 and its kind, FUNCTION_INVOCATION_FAILED', software: 'vercel', kind: 'gateway',
  story: 'The function throws while it is loaded: 500 FUNCTION_INVOCATION_FAILED of the platform, OPTIONS included.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 500, headers: [['Cache-Control', 'public, max-age=0, must-revalidate'], ['Content-Type', 'text/plain; charset=utf-8'], ['Server', 'Vercel'], ['X-Vercel-Error', 'FUNCTION_INVOCATION_FAILED'], ['X-Vercel-Id', 'fra1::iad1::abc-1']], body: 'A server error has occurred\n\nFUNCTION_INVOCATION_FAILED\n\nfra1::abc-1\n' }))
    return { url: `https://api-x.vercel.app:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'preflight-failed', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: ['vercel', null], layer: ['vercel'], mustSay: [/FUNCTION_INVOCATION_FAILED/] } }
