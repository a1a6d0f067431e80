export default { id: 'gorilla-check-origin', source: 'grafana/grafana#34537', software: 'go', kind: 'websocket',
  story: 'A Go service compares Origin with Host; the proxy in front changes Host: 403 Forbidden of gorilla/websocket for every page.',
  async start(t) {
    const { port } = await t.socket(({ origin }) => !origin ? null : { status: 403, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Sec-Websocket-Version', '13'], ['X-Content-Type-Options', 'nosniff']], body: 'Forbidden\n' })
    return { page: 'https://grafana.example.com', url: `wss://grafana.example.com:${port}/api/live/ws`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], fixFor: ['go', null], mustSay: [/Host/], mustNotSay: [/return true/] } }
