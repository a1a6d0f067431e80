export default { id: 'websocket-sent-on-to-wss', source: 'MDN, WebSocket: redirects are not followed', software: 'nginx', kind: 'websocket',
  story: 'ws:// is redirected 301 to wss://, and no browser follows a redirect of a handshake.',
  async start(t) {
    const no = { status: 301, headers: [['Server', 'nginx'], ['Location', 'https://live.example.com/ws'], ['Content-Type', 'text/html']], body: '<html><head><title>301 Moved Permanently</title></head><body><center><h1>301 Moved Permanently</h1></center><hr><center>nginx</center></body></html>' }
    const { port } = await t.socket(() => no, { plain: true, otherwise: no })
    return { page: 'http://app.example.com', url: `ws://live.example.com:${port}/ws`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'refused-by-application', 'wrong-url'], neverCertain: ['origin-not-allowed'], fixFor: ['nginx', null], mustSay: [/wss:\/\/live\.example\.com/] } }
