export default { id: 'azure-ad-easy-auth-302-get', source: 'Azure App Service authentication, unauthenticated requests are redirected; Stack Overflow, login.windows.net and CORS', software: 'azure-app-service', kind: 'login',
  story: 'App Service authentication sends a GET of a script without a session 302 to login.windows.net by its own /.auth address, bare.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => h.host.startsWith('login.')
      ? { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html><head><title>Sign in to your account</title></head><body></body></html>' }
      : { status: 302, headers: [['Location', `https://login.windows.net:${port}/11111111-2222-3333-4444-555555555555/oauth2/authorize?response_type=code+id_token&redirect_uri=https%3A%2F%2Fmyapi.azurewebsites.net%2F.auth%2Flogin%2Faad%2Fcallback&client_id=1&scope=openid+profile+email&response_mode=form_post`], ['Set-Cookie', 'Nonce=abc; path=/; secure; HttpOnly; SameSite=None'], ['x-ms-middleware-request-id', '00000000-0000-0000-0000-000000000000'], ['Content-Type', 'text/html']], body: '' })
    return { url: `https://myapi.azurewebsites.net:${port}/api/items`, args: ['--credentials', 'include'], resolve: [`login.windows.net:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], neverCertain: ['login-redirect', 'cors-not-configured', 'origin-not-allowed'], fixFor: ['azure-app-service', null], mustSay: [/login|sign/i] } }
