export default { id: 'signing-program-on-ws-localhost', source: 'aws/connect-rtc-js#108 and bridges to card readers', software: 'unknown', kind: 'local',
  story: 'A public https page opens ws://127.0.0.1 of a program of its visitor, which takes it: loopback is no mixed content in Chromium and Firefox.',
  async start(t) {
    const { port } = await t.socket(() => null, { plain: true })
    return { page: 'https://sign.example.com', pagePin: null, url: `ws://127.0.0.1:${port}/sign`, args: ['--as', 'websocket', '--timeout', '2000'], resolve: ['sign.example.com:443:203.0.113.10'] }
  },
  expect: { outcome: ['blocked', 'allowed'], causes: ['local-network-access', 'browsers-disagree', 'mixed-content', 'wrong-url'], neverCertain: ['wrong-url'], fixFor: [null], mustSay: [/permission/, /ws:\/\/127/], mustNotSay: [/http:\/\/127/] } }
