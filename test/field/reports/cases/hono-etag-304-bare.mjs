export default { id: 'hono-etag-304-bare', source: 'FreiFahren/FreiFahren#470, honojs/hono src/middleware/etag', software: 'hono', kind: 'not-modified',
  story: 'The page sends If-None-Match itself: the etag middleware builds a new 304 that keeps six headers, Allow-Origin not among them; 200 and the preflight carry it.',
  async start(t) {
    const tag = '"5f1d0c"'
    const { port } = await t.serve(({ preflight, h, url, acrh }) => {
      const c = ['access-control-allow-origin', '*']
      if (preflight) return { status: 204, headers: [c, ['access-control-allow-methods', 'GET,HEAD,PUT,POST,DELETE,PATCH'], ...(acrh ? [['access-control-allow-headers', acrh], ['vary', 'Access-Control-Request-Headers']] : [])] }
      if (!url.startsWith('/v0/transit/stations')) return { status: 404, headers: [c, ['content-type', 'text/plain; charset=UTF-8']], body: '404 Not Found' }
      if (h['if-none-match'] === tag) return { status: 304, headers: [['etag', tag]] }
      return { status: 200, headers: [c, ['content-type', 'application/json'], ['etag', tag]], body: '{"stations":[]}' }
    })
    return { url: `https://api.example.com:${port}/v0/transit/stations`, args: ['-H', `If-None-Match: ${tag}`] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'cached-for-another-origin'], fixFor: ['hono', null], layer: ['hono', null], mustSay: [/304/, /if-none-match/i] } }
