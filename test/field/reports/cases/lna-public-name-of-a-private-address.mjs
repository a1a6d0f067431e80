export default { id: 'lna-public-name-of-a-private-address', source: 'plex.direct and its kind: a certificate for a name of a private address', software: 'unknown', kind: 'local',
  story: 'A media server has a public name and certificate for its private address, and CORS; the page is public.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }))
    return { page: 'https://app.media.example', pagePin: null, url: `https://192-168-1-5.abc.direct.example:${port}/identity`, resolve: ['app.media.example:443:203.0.113.10'], args: ['--timeout', '2000'] }
  },
  expect: { outcome: ['blocked', 'allowed'], causes: ['local-network-access', 'browsers-disagree'], neverCertain: ['wrong-url', 'origin-not-allowed'], fixFor: [null], mustSay: [/permission|local network/i] } }
