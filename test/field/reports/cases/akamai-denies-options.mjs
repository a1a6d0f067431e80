export default { id: 'akamai-denies-options', source: 'Akamai community, OPTIONS is denied with a reference number', software: 'akamai', kind: 'edge',
  story: 'The property of Akamai does not allow OPTIONS: 403 Access Denied with a reference; GET passes and has the header.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ method, origin, url }) => method === 'OPTIONS'
      ? { status: 403, headers: [['Server', 'AkamaiGHost'], ['Mime-Version', '1.0'], ['Content-Type', 'text/html'], ['Expires', 'Sun, 29 Nov 2026 14:00:00 GMT']], body: '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don\'t have permission to access "http&#58;&#47;&#47;api&#46;example&#46;com&#47;v1" on this server.<P>\nReference&#32;&#35;18&#46;4d5e6f70&#46;1717000000&#46;1a2b3c4d\n</BODY>\n</HTML>\n' }
      : { status: url.startsWith('/v1/items') ? 200 : 404, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'preflight-elsewhere', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth', 'cors-not-configured'], fixFor: ['akamai', null], layer: ['akamai'], mustSay: [/OPTIONS/, /403/] } }
