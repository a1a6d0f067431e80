export default { id: 'webview-of-an-app-on-http-localhost', source: 'ionic-team/ionic-framework#22470', software: 'django', kind: 'origin',
  story: 'The app on Android asks as http://localhost; the list has the site and https://localhost, which newer versions of the shell use.',
  async start(t) {
    const ok = (o) => ['https://example.com', 'https://localhost'].includes(o)
    const { port } = await t.serve(({ preflight, origin, url }) => ({ status: preflight || url.startsWith('/api/v1/words') ? 200 : 404, headers: [['Server', 'gunicorn'], ['Vary', 'origin'], ['Content-Type', preflight ? 'text/html; charset=utf-8' : 'application/json'], ...(ok(origin) ? [['access-control-allow-origin', origin], ...(preflight ? [['access-control-allow-headers', 'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with'], ['access-control-allow-methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '86400']] : [])] : [])], body: preflight ? '' : '{}' }))
    return { page: 'http://localhost', pagePin: null, url: `https://api.example.com:${port}/api/v1/words/?letter=K`, args: ['-H', 'Authorization: Token x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'proxy-strips-headers', 'wrong-url'], fixFor: ['django', null], mustSay: [/http:\/\/localhost\b/], mustNotSay: [/Serve the page over https/] } }
