export default { id: 'akamai-invalid-url-400', source: 'Akamai, Invalid URL, Reference #9', software: 'akamai', kind: 'edge',
  story: 'The host name is at Akamai and on no property: 400 Invalid URL to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 400, headers: [['Server', 'AkamaiGHost'], ['Mime-Version', '1.0'], ['Content-Type', 'text/html'], ['Connection', 'close']], body: '<HTML><HEAD>\n<TITLE>Invalid URL</TITLE>\n</HEAD><BODY>\n<H1>Invalid URL</H1>\nThe requested URL "&#91;no&#32;URL&#93;", is invalid.<p>\nReference&#32;&#35;9&#46;1a2b3c4d&#46;1732900000&#46;5e6f7a\n</BODY></HTML>\n' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: ['akamai', null], layer: ['akamai'], mustSay: [/Invalid URL/, /400/], mustNotSay: [/Bot Manager/] } }
