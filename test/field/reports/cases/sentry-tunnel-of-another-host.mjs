export default { id: 'sentry-tunnel-of-another-host', source: 'getsentry/sentry-docs, tunnel; expressjs/express, automatic OPTIONS', software: 'express', kind: 'bare',
  story: 'The tunnel for Sentry is a route for POST of an Express on another host, without cors: the envelope arrives and its answer is kept; GET of the route is 404.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => {
      const x = [['X-Powered-By', 'Express']]
      if (method === 'OPTIONS') return url === '/tunnel' ? { status: 200, headers: [...x, ['Allow', 'POST'], ['Content-Type', 'text/html; charset=utf-8']], body: 'POST' } : { status: 404, headers: [...x, ['Content-Security-Policy', "default-src 'none'"], ['Content-Type', 'text/html; charset=utf-8']], body: `<pre>Cannot OPTIONS ${url}</pre>` }
      return { status: 404, headers: [...x, ['Content-Security-Policy', "default-src 'none'"], ['X-Content-Type-Options', 'nosniff'], ['Content-Type', 'text/html; charset=utf-8']], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot ${method} ${url}</pre>\n</body>\n</html>\n` }
    })
    return { url: `https://api.example.com:${port}/tunnel`, args: ['-X', 'POST', '-H', 'Content-Type: text/plain;charset=UTF-8', '--data', '{}'] }
  },
  expect: { outcome: ['blocked', 'inconclusive'], causes: ['cors-not-configured'], neverCertain: ['wrong-url', 'origin-not-allowed'], fixFor: ['express', null], layer: ['express'] } }
