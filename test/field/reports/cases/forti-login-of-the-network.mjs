export default { id: 'forti-login-of-the-network', source: 'Fortinet documentation, captive portal and fgtauth', software: 'unknown', kind: 'edge',
  story: 'The firewall of a guest network sends plain http to its login.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 303, headers: [['Location', 'http://10.0.0.1:1000/fgtauth?0403abcd'], ['Connection', 'close']] }), { plain: true })
    return { page: 'http://app.example.com', url: `http://api.example.com:${port}/items`, args: ['--timeout', '1000'] }
  },
  expect: { outcome: ['blocked', 'unreachable'], causes: ['blocked-at-edge'], neverCertain: ['redirect-changes-origin', 'cors-not-configured'], fixFor: [null], mustSay: [/network/], mustNotSay: [/const url = 'http:\/\/10/] } }
