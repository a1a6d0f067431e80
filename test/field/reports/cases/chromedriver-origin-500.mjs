export default { id: 'chromedriver-origin-500', source: 'jlandure/alpine-chrome#197, SeleniumHQ/selenium#8326', software: 'unknown', kind: 'origin',
  story: 'ChromeDriver answers 500 "Host header or origin header is specified and is not whitelisted or localhost." to every page that is not on localhost; without Origin it works.',
  async start(t) {
    const { port } = await t.serve(({ origin, h, method, url }) => {
      const local = (x) => /^(https?:\/\/)?(localhost|127\.0\.0\.1)(:\d+)?$/.test(x)
      if (!local(h.host) || (origin && !local(origin))) return { status: 500, headers: [['Content-Type', 'text/plain; charset=UTF-8'], ['cache-control', 'no-cache']], body: 'Host header or origin header is specified and is not whitelisted or localhost.' }
      const c = origin ? [['Access-Control-Allow-Origin', '*']] : []
      if (method === 'OPTIONS') return { status: 404, headers: [['Content-Type', 'text/plain; charset=UTF-8']], body: 'unknown command: Unknown command' }
      return url === '/status' ? { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8'], ['cache-control', 'no-cache'], ...c], body: '{"value":{"ready":true}}' } : { status: 404, headers: [['Content-Type', 'application/json; charset=utf-8'], ...c], body: '{"value":{"error":"unknown command"}}' }
    }, { plain: true })
    return { page: 'http://runner.example.com', url: `http://localhost:${port}/status` }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'error-response-without-cors.origin-triggered', 'local-network-access'], neverCertain: ['cors-not-configured', 'error-response-without-cors.'], fixFor: [null], layer: [null], mustSay: [/500/, /origin header is specified/i] } }
