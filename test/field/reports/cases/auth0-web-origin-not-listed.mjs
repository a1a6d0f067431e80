export default { id: 'auth0-web-origin-not-listed', source: 'auth0/auth0-spa-js#454, auth0/auth0-cli#193', software: 'third-party', kind: 'refused',
  story: 'The origin is missing in Allowed Web Origins of the tenant: the token endpoint answers 401 access_denied, readable.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh }) => {
      const c = [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['X-Auth0-RequestId', 'f0c7d1a2b3c4'], ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin, Accept-Encoding']]
      if (preflight) return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', acrh ?? '']] }
      return { status: 401, headers: [...c, ['Content-Type', 'application/json']], body: '{"error":"access_denied","error_description":"Unauthorized"}' }
    })
    return { url: `https://acme.eu.auth0.com:${port}/oauth/token`, args: ['-X', 'POST', '-H', 'Content-Type: application/x-www-form-urlencoded', '-H', 'Auth0-Client: eyJuYW1lIjoiYXV0aDAtc3BhLWpzIn0=', '--data', 'grant_type=authorization_code&code=x', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], layer: ['cloudflare', null], mustSay: [/401/, /access_denied|Unauthorized/], mustNotSay: [/export default \{/] } }
