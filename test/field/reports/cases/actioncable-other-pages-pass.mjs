export default { id: 'actioncable-other-pages-pass', source: 'rails/rails#25979', software: 'rails', kind: 'websocket',
  story: 'ActionCable takes its own host alone (allow_same_origin_as_host) and refuses the page of the new host 404, and whoever has no Origin.',
  async start(t) {
    const { port } = await t.socket(({ origin, h }) => origin === `https://${h.host}` ? null : { status: 404, headers: [['content-type', 'text/plain; charset=utf-8'], ['x-runtime', '0.002']], body: 'Page not found' })
    return { page: 'https://app.example.com', url: `wss://api.example.com:${port}/cable`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], fixFor: ['rails', null], mustSay: [/404/], mustNotSay: [/disable_request_forgery_protection/] } }
