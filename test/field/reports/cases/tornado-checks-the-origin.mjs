export default { id: 'tornado-checks-the-origin', source: 'tornadoweb/tornado, WebSocketHandler.check_origin; streamlit/streamlit#1094 and its kind', software: 'unknown', kind: 'websocket',
  story: 'Tornado compares Origin with Host: 403 "Cross origin websockets not allowed" to the page of another name.',
  async start(t) {
    const { port } = await t.socket(({ origin, h }) => !origin || origin === `https://${h.host}` ? null : { status: 403, headers: [['Server', 'TornadoServer/6.4'], ['Content-Type', 'text/html; charset=UTF-8']], body: 'Cross origin websockets not allowed' })
    return { page: 'https://app.example.com', url: `wss://data.example.com:${port}/_stcore/stream`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], fixFor: [null], mustSay: [/own origin|Host/], mustNotSay: [/return True|enableCORS=false/] } }
