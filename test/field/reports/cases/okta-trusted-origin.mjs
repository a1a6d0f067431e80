export default { id: 'okta-trusted-origin', source: 'Okta documentation, Trusted Origins', software: 'third-party', kind: 'origin',
  story: 'The page is no trusted origin of the organisation: Okta answers everything without a header, to its own pages with one.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, url }) => {
      const own = origin === 'http://localhost:3000', h = [['x-okta-request-id', 'ZkJ0a1b'], ['x-rate-limit-limit', '600'], ['x-rate-limit-remaining', '599'], ['x-rate-limit-reset', '1717000060'], ['vary', 'Origin'], ...(own ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : [])]
      if (preflight) return { status: 200, headers: [...h, ...(own ? [['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Headers', 'Accept, Content-Type, Authorization, X-Okta-User-Agent-Extended']] : [])] }
      return url.startsWith('/api/v1/authn') ? { status: 405, headers: [...h, ['Content-Type', 'application/json']], body: '{"errorCode":"E0000022","errorSummary":"The endpoint does not support the provided HTTP method"}' } : { status: 404, headers: [...h, ['Content-Type', 'application/json']], body: '{"errorCode":"E0000007"}' }
    })
    return { url: `https://acme.okta.com:${port}/api/v1/authn`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.localhost-only'], neverCertain: ['cors-not-configured', 'preflight-not-handled', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/app\.example\.com/] } }
