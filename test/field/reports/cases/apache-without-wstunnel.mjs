export default { id: 'apache-without-wstunnel', source: 'Apache HTTP Server, mod_proxy: No protocol handler was valid for the URL (scheme \'ws\')', software: 'apache', kind: 'websocket',
  story: 'ProxyPass /ws ws://… without mod_proxy_wstunnel: Apache answers the handshake 500 in its own words.',
  async start(t) {
    const no = { status: 500, headers: [['Server', 'Apache/2.4.41 (Ubuntu)'], ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>500 Internal Server Error</title>\n</head><body>\n<h1>Internal Server Error</h1>\n<p>The server encountered an internal error or\nmisconfiguration and was unable to complete\nyour request.</p>\n<hr>\n<address>Apache/2.4.41 (Ubuntu) Server at api.example.com Port 443</address>\n</body></html>' }
    const { port } = await t.socket(() => no, { otherwise: no })
    return { url: `wss://api.example.com:${port}/ws`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', neverCertain: ['origin-not-allowed', 'refused-by-application'], fixFor: ['apache', null], layer: ['apache'], mustSay: [/500/] } }
