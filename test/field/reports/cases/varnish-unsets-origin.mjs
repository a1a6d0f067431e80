export default { id: 'varnish-unsets-origin', source: 'Varnish documentation and varnish-cache mailing list, unset req.http.Origin', software: 'varnish', kind: 'origin-not-forwarded',
  story: 'The VCL unsets Origin to keep one copy for all; the application, which answers only to Origin, never sends a header.',
  async start(t) {
    let xid = 32768
    const { port } = await t.serve(({ method, url }) => ({ status: url.startsWith('/feed') ? 200 : 404, headers: [['Content-Type', 'application/json'], ['X-Varnish', url === '/feed' ? `${++xid} 12` : String(++xid)], ['Age', url === '/feed' ? '17' : '0'], ['Via', '1.1 varnish (Varnish/7.1)'], ['Accept-Ranges', 'bytes'], ['Cache-Control', 'public, max-age=120']], body: '[]' }))
    return { url: `https://api.example.com:${port}/feed` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'cached-for-another-origin', 'proxy-strips-headers'], neverCertain: ['proxy-strips-headers', 'cached-for-another-origin', 'origin-not-allowed'], fixFor: ['varnish', null], layer: ['varnish'], mustSay: [/Varnish/] } }
