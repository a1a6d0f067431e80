export default { id: 'apache-htaccess-and-php', source: 'maptiler/tileserver-php#135', software: 'apache', kind: 'values',
  story: '.htaccess sets the header and the script sends it, too: *, *.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Server', 'Apache/2.4.57 (Debian)'], ['X-Powered-By', 'PHP/8.1.2'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }), { plain: true })
    return { url: `http://tiles.example.com:${port}/index.json` }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: ['apache', 'php', null], layer: ['apache', 'php'], mustSay: [/\*, ?\*|twice|two/i] } }
