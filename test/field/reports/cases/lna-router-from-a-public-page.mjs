export default { id: 'lna-router-from-a-public-page', source: 'EastsideUrbanism/transit-tracker#54', software: 'unknown', kind: 'local',
  story: 'A public https page configures a device on the network of its visitor, http://sensor.lan; the device sends *.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{"state":"on"}' }), { plain: true })
    return { page: 'https://tracker.example.com', pagePin: null, url: `http://sensor.lan:${port}/sensor`, resolve: ['tracker.example.com:443:203.0.113.10'], args: ['--timeout', '2000'] }
  },
  expect: { outcome: 'blocked', causes: ['mixed-content', 'local-network-access', 'browsers-disagree'], neverCertain: ['wrong-url', 'cors-not-configured'], fixFor: [null], mustSay: [/local network|permission/i], mustNotSay: [/give sensor\.lan a public address/] } }
