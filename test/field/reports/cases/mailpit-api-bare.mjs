export default { id: 'mailpit-api-bare', source: 'axllent/mailpit#91', software: 'unknown', kind: 'bare',
  story: 'The API of Mailpit without --api-cors: 200 and no header of CORS to anybody.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => {
      const m = [['Referrer-Policy', 'no-referrer'], ['Content-Security-Policy', "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; frame-src 'self'; img-src * data: blob:; font-src 'self' data:; media-src 'self'; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self';"]]
      if (!url.startsWith('/api/v1/messages')) return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
      return method === 'OPTIONS' ? { status: 405, headers: [] } : { status: 200, headers: [...m, ['Content-Type', 'application/json']], body: '{"total":0,"messages":[]}' }
    })
    return { url: `https://mail.example.com:${port}/api/v1/messages?limit=50` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url', 'page-csp'], fixFor: [null, 'go'], layer: [null, 'go'] } }
