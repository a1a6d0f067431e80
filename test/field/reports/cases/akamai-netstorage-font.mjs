export default { id: 'akamai-netstorage-font', source: 'Akamai community, CORS headers for fonts from NetStorage', software: 'akamai', kind: 'no-rule',
  story: 'A font lies on NetStorage; nothing adds Allow-Origin to it until the property does.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => method === 'OPTIONS' ? { status: 501, headers: [['Server', 'AkamaiGHost'], ['Mime-Version', '1.0'], ['Content-Type', 'text/html']], body: '<HTML><HEAD>\n<TITLE>Unsupported Request</TITLE>\n</HEAD><BODY>\n<H1>Unsupported Request</H1>\nOPTIONS to http&#58;&#47;&#47;static.example.com&#47;f.woff2 not supported.<P>\nReference&#32;&#35;8&#46;1f2e3d4c&#46;1700000000&#46;abcdef\n</BODY></HTML>' }
      : url.startsWith('/fonts/inter.woff2') ? { status: 200, headers: [['Server', 'AkamaiNetStorage'], ['ETag', '"9f86d081884c7d659a2feaa0c55ad015:1700000000.123456"'], ['Last-Modified', 'Tue, 14 Nov 2023 22:13:20 GMT'], ['Accept-Ranges', 'bytes'], ['Content-Type', 'font/woff2'], ['Cache-Control', 'max-age=31536000']], body: 'wOF2' }
        : { status: 404, headers: [['Server', 'AkamaiNetStorage'], ['Content-Type', 'text/html']], body: '<HTML><HEAD><TITLE>404 Not Found</TITLE></HEAD></HTML>' })
    return { url: `https://static.example.com:${port}/fonts/inter.woff2`, args: ['--as', 'font'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'proxy-strips-headers'], fixFor: ['akamai', null], layer: ['akamai'], mustSay: [/font/i], mustNotSay: [/Fix, Nginx|Fix, Express/] } }
