export default { id: 'slowapi-429', source: 'laurentS/slowapi, middleware order', software: 'fastapi', kind: 'limit',
  story: 'The limiter of the application stands above the CORS middleware: a bare 429 in JSON.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, acrm, acrh }) => {
      const s = ['server', 'uvicorn'], cors = origin === 'http://app.example.com' ? [['access-control-allow-origin', origin], ['vary', 'Origin']] : []
      if (preflight) return { status: cors.length ? 200 : 400, headers: [s, ...cors, ['access-control-allow-methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '600'], ...(acrh ? [['access-control-allow-headers', acrh]] : []), ['content-type', 'text/plain; charset=utf-8']], body: cors.length ? 'OK' : 'Disallowed CORS origin' }
      if (url.startsWith('/ask')) return { status: 429, headers: [s, ['content-type', 'application/json']], body: '{"error":"Rate limit exceeded: 5 per 1 minute"}' }
      return { status: 404, headers: [s, ...cors, ['content-type', 'application/json']], body: '{"detail":"Not Found"}' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/ask`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors.rate-limit', 'error-response-without-cors'], neverCertain: ['blocked-at-edge', 'cors-after-routes', 'cors-not-configured'], fixFor: ['fastapi', null], layer: ['fastapi', null], mustSay: [/429/] } }
