export default { id: 'laravel-sanctum-no-credentials', source: 'Laravel documentation, Sanctum, supports_credentials', software: 'laravel', kind: 'credentials',
  story: 'The page logs in with Sanctum and cookies; supports_credentials in config/cors.php is still false.',
  async start(t) {
    const { port } = await t.serve(({ method, preflight }) => {
      const o = [['Access-Control-Allow-Origin', 'https://app.example.com']]
      const id = [['Server', 'nginx'], ['X-Powered-By', 'PHP/8.3.6'], ['Cache-Control', 'no-cache, private']]
      return preflight ? { status: 204, headers: [...id, ...o, ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'x-xsrf-token'], ['Access-Control-Max-Age', '0']] }
        : { status: 200, headers: [...id, ['Set-Cookie', 'XSRF-TOKEN=eyJ; path=/; samesite=lax'], ['Set-Cookie', 'laravel_session=eyJ; path=/; httponly; samesite=lax'], ...o, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/user`, args: ['--credentials', 'include', '-H', 'X-XSRF-TOKEN: eyJz'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], neverCertain: ['cookie-not-sent', 'origin-not-allowed'], fixFor: ['laravel', null], layer: ['laravel', 'nginx', 'php'], warnings: { mustNot: ['missing-vary-origin'] }, mustSay: [/Access-Control-Allow-Credentials/], mustNotSay: [/add_header/, /eyJz/] } }
