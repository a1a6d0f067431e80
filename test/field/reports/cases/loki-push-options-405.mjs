export default { id: 'loki-push-options-405', source: 'grafana/loki#3508', software: 'unknown', kind: 'no-rule',
  story: 'Loki has no CORS at all: OPTIONS on the push route is 405 and empty.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (url === '/loki/api/v1/push') return method === 'POST' ? { status: 204 } : { status: 405 }
      return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
    }, { plain: true })
    return { page: 'http://localhost:3000', url: `http://loki.example.com:${port}/loki/api/v1/push`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"streams":[]}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: ['go', null], layer: ['go', null], mustSay: [/405/] } }
