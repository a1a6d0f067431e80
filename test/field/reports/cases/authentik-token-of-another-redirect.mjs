export default { id: 'authentik-token-of-another-redirect', source: 'goauthentik/authentik, providers/oauth2/utils.py, cors_allow', software: 'unknown', kind: 'origin',
  story: 'The token endpoint of authentik answers the preflight of anybody and the request of those alone whose origin is a redirect URI of the provider; the page has another one.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method, acrh }) => {
      const a = [['X-authentik-id', '4f1d'], ['X-Powered-By', 'authentik'], ['Vary', 'Accept-Encoding'], ['Vary', 'Cookie']]
      if (preflight) return { status: 200, headers: [...a, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', acrh ?? 'authorization, content-type'], ['Access-Control-Allow-Methods', 'POST, OPTIONS'], ['Access-Control-Allow-Credentials', 'true'], ['Content-Type', 'application/json']], body: '{}' }
      return method === 'POST' ? { status: 200, headers: [...a, ['Cache-Control', 'no-store'], ['Content-Type', 'application/json']], body: '{"access_token":"x"}' } : { status: 405, headers: [...a, ['Allow', 'POST, OPTIONS'], ['Content-Type', 'text/html; charset=utf-8']] }
    })
    return { url: `https://auth.example.com:${port}/application/o/token/`, args: ['-X', 'POST', '-H', 'Content-Type: application/x-www-form-urlencoded', '--data', 'grant_type=authorization_code&code=x', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured', 'preflight-elsewhere', 'cors-after-routes', 'proxy-strips-headers', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/POST/] } }
