export default { id: 'pomerium-get-302', source: 'pomerium/pomerium#409', software: 'unknown', kind: 'login',
  story: 'The session is over: Pomerium, which is Envoy inside, sends the GET of a script to its sign-in page of another host, bare.',
  async start(t) {
    const { port } = await t.serve(({ h, origin, url }) => {
      if (h.host.startsWith('authenticate')) return { status: 200, headers: [['server', 'envoy'], ['content-type', 'text/html; charset=UTF-8']], body: '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form action="/.pomerium/sign_in"><input type="password"></form></body></html>' }
      return { status: 302, headers: [['location', `https://authenticate.example.com:${port}/.pomerium/sign_in?pomerium_expiry=1700000300&pomerium_idp_id=1&pomerium_redirect_uri=${encodeURIComponent(`https://${h.host}${url}`)}&pomerium_signature=x`], ['x-pomerium-intercepted-response', 'true'], ['cache-control', 'no-cache'], ['server', 'envoy']] }
    })
    return { url: `https://orders.example.com:${port}/api/list`, args: ['--credentials', 'include'], resolve: [`authenticate.example.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'redirect-changes-origin', 'login-redirect'], fixFor: [null], mustSay: [/sign|login|session/i], mustNotSay: [/VirtualService|envoy\.filters/] } }
