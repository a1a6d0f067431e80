export default { id: 'vite-host-not-allowed', source: 'vitejs/vite#19242', software: 'vite', kind: 'host',
  story: 'The development server of Vite is called by a name that server.allowedHosts does not have: 403 in its own words to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Content-Type', 'text/plain']], body: 'Blocked request. This host ("dev.example.com") is not allowed.\nTo allow this host, add "dev.example.com" to `server.allowedHosts` in vite.config.js.' }))
    return { url: `https://dev.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: ['vite', null], layer: ['vite', null], mustSay: [/allowedHosts/] } }
