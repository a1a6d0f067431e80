export default { id: 'phoenix-check-origin', source: 'phoenixframework/phoenix#1359, dwyl/learn-phoenix#99', software: 'unknown', kind: 'websocket',
  story: 'check_origin of Phoenix refuses the host of the page 403, empty, behind Cowboy.',
  async start(t) {
    const { port } = await t.socket(({ origin }) => !origin || origin === 'https://www.example.com' ? null : { status: 403, headers: [['cache-control', 'max-age=0, private, must-revalidate'], ['server', 'Cowboy']] })
    return { url: `wss://api.example.com:${port}/socket/websocket?vsn=2.0.0`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], fixFor: [null], mustSay: [/403/], mustNotSay: [/check_origin: false|disable/] } }
