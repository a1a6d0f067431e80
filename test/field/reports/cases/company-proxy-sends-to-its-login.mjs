export default { id: 'company-proxy-sends-to-its-login', source: 'Zscaler help, gateway.zscaler.net and CORS in web applications', software: 'unknown', kind: 'edge',
  story: 'A proxy of the company sends every request without its cookie 307 to gateway.zscaler.net: it fails in the office alone.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => ({ status: 307, headers: [['Server', 'Zscaler/6.2'], ['Cache-Control', 'no-cache'], ['Location', `https://gateway.zscaler.net/auD?origurl=https%3A%2F%2F${h.host}${encodeURIComponent(url)}&wexps=1`], ['Content-Type', 'text/html']], body: '' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x', '--timeout', '2000'], resolve: ['gateway.zscaler.net:443:127.0.0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'login-redirect', 'preflight-redirected', 'preflight-requires-auth'], neverCertain: ['login-redirect', 'preflight-redirected', 'preflight-requires-auth'], fixFor: [null], mustSay: [/Zscaler/i], mustNotSay: [/Call https:\/\/gateway\.zscaler\.net/] } }
