export default { id: 'dev-page-on-localhost-and-a-device', source: 'WICG/local-network-access, loopback to local', software: 'unknown', kind: 'local',
  story: 'A page of the developer on localhost asks a device in the same network, which sends *: all is well.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }), { plain: true })
    return { page: 'http://localhost:5173', url: `http://device.lan:${port}/status` }
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
