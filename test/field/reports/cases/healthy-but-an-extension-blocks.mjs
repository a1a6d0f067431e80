export default { id: 'healthy-but-an-extension-blocks', source: 'PostHog/posthog-js, net::ERR_BLOCKED_BY_CLIENT, and Firefox: CORS request did not succeed', software: 'unknown', kind: 'healthy',
  story: 'An ad blocker stops the call to the collector; the server answers every page as it should.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh }) => {
      const own = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []
      return preflight ? { status: 204, headers: [...own, ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Headers', acrh ?? '']] } : { status: 200, headers: [...own, ['Content-Type', 'application/json']], body: '{"status":1}' }
    })
    return { url: `https://us.i.stats.example.com:${port}/e/?ip=1`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], neverCertain: ['stale-preflight', 'refused-by-application'], mustSay: [/extension/i] } }
