export default { id: 'local-two-values', source: 'qzind/tray, a bridge to printers', software: 'unknown', kind: 'two',
  story: 'An https page calls a program on 127.0.0.1 that sends Allow-Origin twice.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/json'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Origin', '*']], body: '{}' }), { plain: true })
    return { page: 'https://signing.example.com', pagePin: null, url: `http://127.0.0.1:${port}/sign` }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin', 'wrong-url', 'local-network-access', 'mixed-content'], neverCertain: ['wrong-url'], fixFor: [null], layer: [null], mustSay: [/\*, ?\*|twice|two|more than one/i] } }
