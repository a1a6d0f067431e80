export default { id: 'keycloak-auth-by-fetch', source: 'keycloak/keycloak discussions, CORS on /protocol/openid-connect/auth', software: 'keycloak', kind: 'login',
  story: 'The page fetches the authorization endpoint: Keycloak answers its login page, 200 in HTML, which was never meant for script.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS'
      ? { status: 200, headers: [['Allow', 'HEAD, POST, GET, OPTIONS'], ['Content-Type', 'text/plain;charset=UTF-8']], body: 'HEAD, POST, GET, OPTIONS' }
      : { status: 200, headers: [['Cache-Control', 'no-store, must-revalidate, max-age=0'], ['Set-Cookie', 'AUTH_SESSION_ID=1; Version=1; Path=/realms/shop/; Secure; HttpOnly; SameSite=None'], ['Set-Cookie', 'KC_RESTART=eyJ; Version=1; Path=/realms/shop/; Secure; HttpOnly'], ['Content-Security-Policy', "frame-src 'self'; frame-ancestors 'self'; object-src 'none';"], ['Referrer-Policy', 'no-referrer'], ['Content-Type', 'text/html;charset=utf-8'], ['Content-Language', 'en']], body: '<!DOCTYPE html><html class="login-pf"><head><title>Sign in to shop</title></head><body><form id="kc-form-login"></form></body></html>' })
    return { url: `https://sso.example.com:${port}/realms/shop/protocol/openid-connect/auth?client_id=web&redirect_uri=https%3A%2F%2Fapp.example.com%2F&response_type=code&scope=openid`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect', 'wrong-url', 'cors-not-configured', 'refused-by-application'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'wrong-url.missing-path'], fixFor: ['keycloak', null], layer: ['keycloak'], mustSay: [/login|sign/i], mustNotSay: [/add_header|CorsConfiguration/, /VITE_API_BASE_URL/] } }
