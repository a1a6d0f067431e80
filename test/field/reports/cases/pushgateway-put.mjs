export default { id: 'pushgateway-put', source: 'prometheus/pushgateway, no CORS; julienschmidt/httprouter, HandleOPTIONS', software: 'unknown', kind: 'bare',
  story: 'A page pushes its metrics to the Pushgateway with PUT: its router answers OPTIONS 200 with Allow, and nothing there speaks CORS.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => method === 'OPTIONS' ? { status: 200, headers: [['Allow', 'DELETE, OPTIONS, POST, PUT']] } : url === '/' ? { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']], body: '<title>Prometheus Pushgateway</title>' } : { status: 405, headers: [['Allow', 'DELETE, OPTIONS, POST, PUT'], ['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: 'Method Not Allowed\n' })
    return { url: `https://push.example.com:${port}/metrics/job/web`, args: ['-X', 'PUT', '--data', 'a 1'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'method-not-allowed', 'wrong-url'], fixFor: [null, 'go'], layer: [null, 'go'], mustSay: [/OPTIONS/] } }
