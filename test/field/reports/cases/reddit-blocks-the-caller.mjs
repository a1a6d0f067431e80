export default { id: 'reddit-blocks-the-caller', source: 'reddit, .json listings: 403 blocked by network security', software: 'third-party', kind: 'edge',
  story: 'A listing as .json is normally readable with *; a caller that the network protection refuses gets 403 in HTML, bare.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Content-Type', 'text/html'], ['Server', 'snooserv'], ['Via', '1.1 varnish'], ['Cache-Control', 'private, no-store'], ['Retry-After', '0'], ['X-Clacks-Overhead', 'GNU Terry Pratchett']], body: '<!doctype html><html><head><title>Blocked</title></head><body class=theme-beta><div><h1>whoa there, pardner!</h1><p>Your request has been blocked due to a network policy.</p><p>You\'ve been blocked by network security.</p></div></body></html>' }))
    return { url: `https://www.reddit.com:${port}/r/programming.json` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'error-response-without-cors', 'blocked-at-edge', 'origin-not-allowed'], fixFor: [null], layer: [null, 'varnish', 'fastly'], mustSay: [/403/, /blocked by network security|network policy/i] } }
