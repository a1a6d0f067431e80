export default { id: 'lna-printer-by-its-local-name', source: 'odoo/documentation#1223, Dolibarr/dolibarr#14055', software: 'unknown', kind: 'local',
  story: 'A point of sale on https prints on http://printer.local, which answers *.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Server', 'EPSON HTTP Server'], ['Content-Type', 'text/xml; charset=utf-8']], body: '<response success="true"/>' }), { plain: true })
    return { page: 'https://pos.example.com', pagePin: null, url: `http://printer.local:${port}/cgi-bin/epos/service.cgi?devid=local_printer`, resolve: ['pos.example.com:443:203.0.113.10'], args: ['--timeout', '2000'] }
  },
  expect: { outcome: 'blocked', causes: ['mixed-content', 'local-network-access', 'browsers-disagree'], neverCertain: ['wrong-url', 'cors-not-configured'], fixFor: [null], mustSay: [/local network|permission/i, /https/] } }
