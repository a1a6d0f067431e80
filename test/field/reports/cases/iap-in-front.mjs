export default { id: 'iap-in-front', source: 'Google Cloud documentation, Identity-Aware Proxy and CORS preflights', software: 'unknown', kind: 'preflight-auth',
  story: 'Identity-Aware Proxy sends every request without a session to the login of Google, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: 302, headers: [['Location', 'https://accounts.google.com/o/oauth2/v2/auth?client_id=1.apps.googleusercontent.com&response_type=code&scope=openid+email&redirect_uri=https://iap.googleapis.com/v1/oauth/clientIds/1:handleRedirect&state=abc'], ['X-Goog-IAP-Generated-Response', 'true'], ['Set-Cookie', 'GCP_IAP_XSRF_NONCE=aa; expires=Sun, 29-Nov-2026 12:00:00 GMT; path=/; Secure; HttpOnly'], ['Server', 'Google Frontend']], body: method === 'HEAD' ? '' : '' }))
    return { url: `https://admin-api-abc123-ew.a.run.app:${port}/v1/users`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'blocked-at-edge', 'preflight-redirected'], neverCertain: ['preflight-redirected', 'cors-not-configured', 'origin-not-allowed'], fixFor: ['cloud-run', null], layer: ['cloud-run', null], mustSay: [/OPTIONS/, /Identity-Aware/], mustNotSay: [/app\.use\(cors|add_header|allUsers.*(whole|everything)/] } }
