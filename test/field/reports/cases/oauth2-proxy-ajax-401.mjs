export default { id: 'oauth2-proxy-ajax-401', source: 'oauth2-proxy/oauth2-proxy#822', software: 'oauth2-proxy', kind: 'login',
  story: 'The cookie of oauth2-proxy is over: to a call that wants JSON it answers 401 by itself, without a CORS header; OPTIONS goes through to the API.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      if (method === 'OPTIONS') return { status: 204, headers: [['Access-Control-Allow-Origin', origin === 'https://app.example.com' ? origin : 'https://app.example.com'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'content-type'], ['Vary', 'Origin'], ['Gap-Upstream-Address', 'api:8080']] }
      return { status: 401, headers: [['Content-Type', 'application/json'], ['Set-Cookie', '_oauth2_proxy=; Path=/; Expires=Mon, 28 Oct 2024 09:00:00 GMT; HttpOnly; Secure']], body: '' }
    })
    return { url: `https://api.example.com:${port}/api/v1/features`, args: ['-H', 'Content-Type: application/json', '-H', 'Accept: application/json', '--credentials', 'include', '--cookie', '_oauth2_proxy=old'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'login-redirect'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth'], fixFor: ['oauth2-proxy', null], layer: ['oauth2-proxy', null], mustSay: [/401/] } }
