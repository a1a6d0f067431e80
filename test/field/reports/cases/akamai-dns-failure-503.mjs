export default { id: 'akamai-dns-failure-503', source: 'Akamai community, Service Unavailable - DNS failure, Reference #11', software: 'akamai', kind: 'gateway',
  story: 'The origin name of the property does not resolve: Akamai answers 503 Service Unavailable - DNS failure to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Server', 'AkamaiGHost'], ['Mime-Version', '1.0'], ['Content-Type', 'text/html'], ['Expires', 'Mon, 30 Nov 2026 10:00:00 GMT']], body: '<HTML><HEAD>\n<TITLE>Service Unavailable</TITLE>\n</HEAD><BODY>\n<H1>Service Unavailable - DNS failure</H1>\nThe server is temporarily unable to service your request.  Please try again\nlater.\n<P>\nReference&#32;&#35;11&#46;4d3e1202&#46;1669800000&#46;1a2b3c4d\n</BODY></HTML>\n' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge', 'preflight-failed'], fixFor: ['akamai', null], layer: ['akamai'], mustSay: [/503/, /DNS failure/] } }
