export default { id: 'websocket-behind-a-dead-upstream', source: 'Stack Overflow, WebSocket connection failed: Unexpected response code: 502', software: 'nginx', kind: 'websocket',
  story: 'The process behind nginx is down: the handshake is 502 in the page of nginx.',
  async start(t) {
    const no = { status: 502, headers: [['Server', 'nginx/1.24.0'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n' }
    const { port } = await t.socket(() => no, { otherwise: no })
    return { page: 'https://app.example.com', url: `wss://api.example.com:${port}/ws`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed'], fixFor: ['nginx', null], mustSay: [/502/], mustNotSay: [/CORS headers on its own|page sees the status/] } }
