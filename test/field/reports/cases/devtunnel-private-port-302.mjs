export default { id: 'devtunnel-private-port-302', source: 'microsoft/dev-tunnels, CORS preflight and private tunnels', software: 'unknown', kind: 'preflight-auth',
  story: 'A port is forwarded by VS Code and is private: the tunnel sends everybody without its cookie to a login of Microsoft, the preflight too.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 302, headers: [['Location', 'https://global.rel.tunnels.api.visualstudio.com/auth/github?pb=tunnel&state=abc'], ['VsSaaS-Request-Id', 'a1b2'], ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'], ['X-Served-By', 'tunnels-prod-rel-euw-v3-cluster'], ['X-Robots-Tag', 'noindex, nofollow']] }))
    return { url: `https://abc123-8000.euw.devtunnels.ms:${port}/api/items`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'preflight-redirected', 'blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-redirected'], fixFor: [null], layer: [null], mustSay: [/302/, /tunnels\.api\.visualstudio\.com/, /log ?in|sign|session/i] } }
