export default { id: 'better-auth-invalid-origin', source: 'better-auth/better-auth, trustedOrigins, INVALID_ORIGIN', software: 'hono', kind: 'refused',
  story: 'CORS of the API lets the page in; trustedOrigins of Better Auth does not have it: the sign-in is 403 INVALID_ORIGIN, readable.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ origin, preflight, method, acrh }) => {
      const own = origin === A ? [['access-control-allow-credentials', 'true'], ['access-control-allow-origin', A], ['vary', 'Origin']] : [['vary', 'Origin']]
      if (preflight) return { status: 204, headers: [...own, ['access-control-allow-methods', 'POST,GET,OPTIONS'], ...(acrh ? [['access-control-allow-headers', 'Content-Type,Authorization']] : [])] }
      if (method === 'POST') return { status: 403, headers: [...own, ['content-type', 'application/json']], body: '{"message":"Invalid origin","code":"INVALID_ORIGIN"}' }
      return { status: 404, headers: own, body: '' }
    })
    return { url: `https://api.example.com:${port}/api/auth/sign-in/email`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"email":"a@example.com","password":"x"}', '--credentials', 'include', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'refused-by-application.session', 'credentials-not-allowed'], fixFor: [null], mustSay: [/403/, /Invalid origin|INVALID_ORIGIN|list of origins/i] } }
