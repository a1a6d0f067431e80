export default { id: 'dart-shelf-options-404', source: 'dart-lang/shelf, shelf_router and a middleware that adds the headers', software: 'unknown', kind: 'preflight',
  story: 'A middleware of shelf adds the CORS headers to every answer; the router has no OPTIONS: the preflight is 404 with all the headers.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, OPTIONS'], ['Access-Control-Allow-Headers', 'Origin, Content-Type, Authorization'], ['X-Powered-By', 'Dart with package:shelf'], ['X-Frame-Options', 'SAMEORIGIN'], ['X-XSS-Protection', '1; mode=block'], ['X-Content-Type-Options', 'nosniff']]
      return method === 'POST' && url.startsWith('/orders') ? { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' } : { status: 404, headers: [...c, ['Content-Type', 'text/plain; charset=utf-8']], body: 'Route not found' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'wrong-url'], neverCertain: ['wrong-url', 'origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/404/], mustNotSay: [/(preflight|OPTIONS)[^.]{0,60}without (the )?(CORS|Access-Control-Allow-Origin)/i] } }
