export default { id: 'if-none-match-to-a-cdn', source: 'Stack Overflow, If-None-Match is not allowed by Access-Control-Allow-Headers', software: 'third-party', kind: 'page',
  story: 'The page keeps ETags by itself and sends If-None-Match to a public feed that answers * and allows no header.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['ETag', '"a1"'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }))
    return { url: `https://feed.example.org:${port}/v1/latest.json`, args: ['-H', 'If-None-Match: "a0"'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed.cache', 'request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/if-none-match/i] } }
