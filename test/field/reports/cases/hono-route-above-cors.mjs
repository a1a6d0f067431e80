export default { id: 'hono-route-above-cors', source: 'honojs/hono, order of app.use and routes', software: 'hono', kind: 'order',
  story: "A route is registered above app.use('*', cors()): it is bare, the preflight and the other routes have the headers.",
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ method, origin, url, preflight, acrh }) => {
      const c = origin === A ? [['access-control-allow-origin', A], ['vary', 'Origin']] : []
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['access-control-allow-methods', 'GET,HEAD,PUT,POST,DELETE,PATCH'], ...(acrh ? [['access-control-allow-headers', acrh], ['vary', 'Access-Control-Request-Headers']] : [])] }
      if (url.startsWith('/health')) return { status: 200, headers: [['content-type', 'application/json']], body: '{"ok":true}' }
      return { status: 404, headers: [['content-type', 'text/plain; charset=UTF-8'], ...c], body: preflight ? '' : '404 Not Found' }
    })
    return { url: `https://api.example.com:${port}/health`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'proxy-strips-headers'], fixFor: ['hono', null], layer: ['hono', null] } }
