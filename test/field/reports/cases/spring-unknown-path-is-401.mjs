export default { id: 'spring-unknown-path-is-401', source: 'spring-projects/spring-security, a 404 becomes 401 since /error is secured (Spring Boot 3)', software: 'spring', kind: 'app',
  story: 'The path is misspelt; Spring Security covers /error, so that the 404 comes as a 401, empty and readable. Every path but the right one does so.',
  async start(t) {
    const page = 'https://app.example.com'
    const { port } = await t.serve(({ origin, preflight }) => {
      const h = [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers'], ...(origin === page ? [['Access-Control-Allow-Origin', page]] : []), ['X-Content-Type-Options', 'nosniff'], ['X-XSS-Protection', '0'], ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'], ['Pragma', 'no-cache'], ['Expires', '0'], ['X-Frame-Options', 'DENY']]
      if (origin && origin !== page) return { status: 403, headers: h, body: 'Invalid CORS request' }
      if (preflight) return { status: 200, headers: [...h, ['Access-Control-Allow-Methods', 'GET,POST,PUT'], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Max-Age', '3600']] }
      return { status: 401, headers: [...h, ['WWW-Authenticate', 'Bearer']] }
    })
    return { url: `https://api.example.com:${port}/api/v1/order`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['preflight-requires-auth', 'origin-not-allowed'], fixFor: [null, 'spring'], layer: ['spring'], mustSay: [/401/] } }
