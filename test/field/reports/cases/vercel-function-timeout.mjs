export default { id: 'vercel-function-timeout', source: 'Vercel documentation, FUNCTION_INVOCATION_TIMEOUT', software: 'vercel', kind: 'gateway',
  story: 'The function runs into the time limit: 504 of Vercel, bare; OPTIONS is answered by the function.',
  async start(t) {
    const v = [['Server', 'Vercel'], ['X-Vercel-Id', 'fra1::iad1::abcde-1717000000000-0123456789ab']]
    const { port } = await t.serve(({ preflight, url }) => preflight ? { status: 200, headers: [...v, ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'authorization'], ['X-Vercel-Cache', 'MISS']] }
      : url.startsWith('/api/report') ? { status: 504, headers: [...v, ['Content-Type', 'text/plain; charset=utf-8'], ['X-Vercel-Error', 'FUNCTION_INVOCATION_TIMEOUT']], body: 'An error occurred with your deployment\n\nFUNCTION_INVOCATION_TIMEOUT\n\nfra1::abcde-1717000000000-0123456789ab\n' }
      : { status: 404, headers: [...v, ['Content-Type', 'text/plain; charset=utf-8'], ['X-Vercel-Error', 'NOT_FOUND']], body: 'The page could not be found\n\nNOT_FOUND\n' })
    return { url: `https://shop-api.vercel.app:${port}/api/report`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes', 'wrong-url'], fixFor: ['vercel', null], layer: ['vercel'], mustSay: [/504/, /TIMEOUT|time limit|too long|slow/i] } }
