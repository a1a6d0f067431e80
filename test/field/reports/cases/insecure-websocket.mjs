export default { id: 'insecure-websocket', source: 'MDN, mixed content and WebSocket', software: 'unknown', kind: 'mixed',
  story: 'An https page opens ws://: browsers send nothing.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 426, headers: [], body: '' }), { plain: true })
    return { page: 'https://app.example.com', url: `ws://live.example.com:${port}/socket`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['mixed-content'], fixFor: [null], mustSay: [/wss:/], mustNotSay: [/https:\/\/live/] } }
