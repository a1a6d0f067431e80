export default {
  id: 'keycloak-invalid-origin-403',
  source: 'Keycloak 26.7.3, run as it comes, with a client whose Web origins name another page',
  software: 'keycloak',
  kind: 'origin',
  story:
    'The token endpoint refuses a page that is not among the Web origins of the client: 403 {"error":"Invalid origin"}, bare. The preflight reflects whoever asks, and so do errors that name no client.',
  async start(t) {
    return t.raw(
      (q, r) => {
        const o = q.headers.origin
        const S = {
          'Referrer-Policy': 'no-referrer',
          'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
          'X-Content-Type-Options': 'nosniff',
          'X-Robots-Tag': 'none',
        }
        const reflected = o ? { 'Access-Control-Allow-Origin': o, 'Access-Control-Allow-Credentials': 'true' } : {}
        if (q.method === 'OPTIONS' && o) {
          r.writeHead(200, {
            ...S,
            ...reflected,
            'Access-Control-Allow-Methods': 'POST, OPTIONS',
            'Access-Control-Allow-Headers':
              'Origin, Access-Control-Request-Method, X-Requested-With, Accept, Access-Control-Request-Headers, DPoP, Content-Type, Authorization',
            'Access-Control-Max-Age': '3600',
          })
          return r.end()
        }
        const json = { ...S, 'Cache-Control': 'no-store', Pragma: 'no-cache', 'Content-Type': 'application/json' }
        if (q.url.includes('/token') && q.method === 'POST') {
          if (o === 'http://localhost:3000' || !o) {
            r.writeHead(200, { ...json, ...reflected, 'Access-Control-Expose-Headers': 'Access-Control-Allow-Methods' })
            return r.end('{"access_token":"eyJhbGciOiJSUzI1NiJ9.e30.c2ln","token_type":"Bearer"}')
          }
          r.writeHead(403, json)
          return r.end('{"error":"Invalid origin"}')
        }
        r.writeHead(q.url.includes('/token') ? 405 : 404, { ...S, 'Content-Type': 'application/json' })
        r.end(q.url.includes('/token') ? '{"error":"HTTP 405 Method Not Allowed"}' : '{"error":"Unable to find matching target resource method"}')
      },
      '/realms/shop/protocol/openid-connect/token',
      [
        '-X',
        'POST',
        '-H',
        'content-type: application/x-www-form-urlencoded',
        '--data',
        'grant_type=authorization_code&client_id=page&code=1&redirect_uri=x',
        '--send-unsafe',
      ],
    )
  },
  expect: {
    outcome: 'blocked',
    causes: ['origin-not-allowed'],
    fixFor: ['keycloak'],
    layer: ['keycloak'],
    mustSay: [/Web origins/],
    mustNotSay: [/CorsConfiguration|add_header/],
  },
}
