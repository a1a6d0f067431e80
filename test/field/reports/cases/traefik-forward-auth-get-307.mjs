const A = 'https://app.example.com'
export default { id: 'traefik-forward-auth-get-307', source: 'thomseddon/traefik-forward-auth#186', software: 'traefik', kind: 'session',
  story: 'traefik-forward-auth sends the call without its cookie to Google by 307 and sets a csrf cookie; OPTIONS is let through by a rule to the application, which has CORS.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'content-type']] }
      return { status: 307, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Location', 'https://accounts.google.com/o/oauth2/auth?client_id=x.apps.googleusercontent.com&redirect_uri=https%3A%2F%2Fapi.example.com%2F_oauth&response_type=code&scope=profile+email&state=ab'], ['Set-Cookie', '_forward_auth_csrf_ab12=cd; Path=/; Domain=example.com; HttpOnly; Secure']], body: '<a href="https://accounts.google.com/o/oauth2/auth">Temporary Redirect</a>.\n' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], maxConfidence: 'likely', neverCertain: ['redirect-changes-origin', 'origin-not-allowed', 'cors-not-configured'], fixFor: ['traefik', null], mustSay: [/accounts\.google\.com/, /session|log ?in|sign/i] } }
