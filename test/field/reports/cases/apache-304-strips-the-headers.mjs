export default { id: 'apache-304-strips-the-headers', source: 'Unleash/unleash-proxy#82, raucao/webmarks#67, Apache bug 51223', software: 'apache', kind: 'not-modified',
  story: 'A client that remembers the ETag sends If-None-Match: Apache takes all but a few headers off a 304, those of CORS too; the 200 of the same address has them.',
  async start(t) {
    const tag = '"1:22a3f2"'
    const { port } = await t.serve(({ method, h, url, origin }) => {
      const s = ['Server', 'Apache/2.4.38 (Debian)'], c = [['Access-Control-Allow-Origin', origin ?? '*'], ['Access-Control-Expose-Headers', 'Content-Length, Content-Type, ETag']]
      if (method === 'OPTIONS') return { status: 200, headers: [s, ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, PUT, DELETE, HEAD, OPTIONS'], ['Access-Control-Allow-Headers', 'Authorization, Content-Length, Content-Type, If-Match, If-None-Match, Origin, X-Requested-With']] }
      if (!url.startsWith('/storage/')) return { status: 404, headers: [s, ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<hr>\n<address>Apache/2.4.38 (Debian) Server at storage.example.com Port 443</address>\n</body></html>\n' }
      if (h['if-none-match'] === tag) return { status: 304, headers: [s, ['ETag', tag]] }
      return { status: 200, headers: [s, ...c, ['Content-Type', 'application/json'], ['ETag', tag]], body: '{"items":{}}' }
    })
    return { url: `https://storage.example.com:${port}/storage/me/bookmarks/`, args: ['-H', 'Authorization: Bearer x', '-H', `If-None-Match: ${tag}`] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'error-response-without-cors', 'proxy-strips-headers'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'cached-for-another-origin'], fixFor: ['apache', null], layer: ['apache'], mustSay: [/304/, /if-none-match/i] } }
