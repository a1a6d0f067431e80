export default { id: 'transmission-host-421', source: 'transmission/transmission, rpc-host-whitelist', software: 'unknown', kind: 'host',
  story: 'Transmission does not know the name it is called by: everything is 421 of its protection against DNS rebinding.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 421, headers: [['Server', 'Transmission'], ['Content-Type', 'text/html; charset=ISO-8859-1']], body: '<h1>421: Misdirected Request</h1><p>Transmission received your request, but the hostname was unrecognized.</p><p>To fix this, choose one of the following options:<ul><li>Enable password authentication, then any hostname is allowed.</li><li>Add the hostname you want to use to settings.</li></ul></p>' }), { plain: true })
    return { page: 'http://dash.example.lan', url: `http://seedbox.example.lan:${port}/transmission/rpc`, args: ['-X', 'POST', '-H', 'X-Transmission-Session-Id: x', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed', 'error-response-without-cors', 'cors-not-configured'], neverCertain: ['cors-not-configured'], fixFor: [null], mustSay: [/\b421\b/, /host ?name|\bhost\b/i] } }
