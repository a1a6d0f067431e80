export default { id: 'websocket-subprotocol-not-chosen', source: 'the WebSockets standard, establish a WebSocket connection; graphql-ws and a server of subscriptions-transport-ws', software: 'unknown', kind: 'websocket',
  story: 'The page asks for the subprotocol graphql-transport-ws; the server does not know it and chooses none: the browser fails the connection after a 101.',
  async start(t) {
    const { port } = await t.socket(() => null, {})
    return { url: `wss://api.example.com:${port}/graphql`, args: ['--as', 'websocket', '-H', 'Sec-WebSocket-Protocol: graphql-transport-ws'] }
  },
  expect: { outcome: ['blocked', 'inconclusive', 'unreachable'], neverCertain: ['origin-not-allowed'], fixFor: [null], mustSay: [/Sec-WebSocket-Protocol|subprotocol/i] } }
