export default { id: 'lna-live-stream-on-localhost', source: 'WICG/local-network-access#47', software: 'unknown', kind: 'local',
  story: 'A public page plays segments that a program on the machine serves at http://localhost; it answers the old private network preflight.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Private-Network', 'true'], ['Access-Control-Allow-Headers', '*'], ['Content-Type', 'video/mp4']], body: 'x' }), { plain: true })
    return { page: 'https://tv.example.com', pagePin: null, url: `http://localhost:${port}/1080p/113715893.m4v`, resolve: ['tv.example.com:443:203.0.113.10'], args: ['--timeout', '2000'] }
  },
  expect: { outcome: ['blocked', 'allowed'], causes: ['local-network-access', 'mixed-content', 'browsers-disagree', 'wrong-url'], neverCertain: ['wrong-url'], fixFor: [null], mustSay: [/permission|local network/i, /Safari|WebKit/] } }
