export default { id: 'spring-websocket-origin', source: 'AxonIQ/axon-server-se#54', software: 'spring', kind: 'websocket',
  story: 'setAllowedOrigins of the STOMP endpoint is not set: Spring takes its own origin alone, 403 and empty.',
  async start(t) {
    const { port } = await t.socket(({ origin, h }) => !origin || origin === `https://${h.host}` ? null : { status: 403, headers: [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers']] })
    return { url: `wss://api.example.com:${port}/stomp`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], fixFor: ['spring', null], mustSay: [/403/], mustNotSay: [/setAllowedOrigins\("\*"\)/] } }
