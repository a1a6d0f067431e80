export default { id: 'citrix-gateway-preflight-302', source: 'Citrix documentation, NetScaler AAA, form login at /logon/LogonPoint', software: 'unknown', kind: 'preflight-auth',
  story: 'A virtual server of NetScaler asks everybody for its login: OPTIONS is 302 to /logon/LogonPoint/tmindex.html of the same host, in HTTP/1.1 302 Object Moved.',
  async start(t) {
    const { port } = await t.serve(({ url, h }) => url.startsWith('/logon') ? { status: 200, headers: [['Content-Type', 'text/html; charset=UTF-8'], ['Set-Cookie', 'NSC_TASS=x;Path=/;Secure']], body: '<!DOCTYPE html><html><head><title>Citrix Gateway</title></head><body></body></html>' } : { status: 302, headers: [['Location', '/logon/LogonPoint/tmindex.html'], ['Set-Cookie', 'NSC_TASS=aHR0cHM6Ly9hcGk=;Secure;HttpOnly;Path=/'], ['Cache-Control', 'no-cache'], ['Content-Type', 'text/html']], body: '<html><body><b>Http/1.1 Object Moved</b></body> </html>' })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-redirected'], fixFor: [null], layer: [null], mustSay: [/302/, /logon/i] } }
