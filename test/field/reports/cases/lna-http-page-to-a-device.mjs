export default { id: 'lna-http-page-to-a-device', source: 'developer.chrome.com, local network access: secure contexts only', software: 'unknown', kind: 'local',
  story: 'The public page itself is on http: Chromium refuses the local network to it without asking anybody.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }), { plain: true })
    return { page: 'http://panel.example.com', pagePin: null, url: `http://device.lan:${port}/status`, resolve: ['panel.example.com:80:203.0.113.10'], args: ['--timeout', '2000'] }
  },
  expect: { outcome: 'blocked', causes: ['local-network-access', 'browsers-disagree'], fixFor: [null], mustSay: [/https/] } }
