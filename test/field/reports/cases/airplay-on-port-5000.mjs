export default { id: 'airplay-on-port-5000', source: 'Stack Overflow, Flask on port 5000 of macOS Monterey, 403, Server: AirTunes', software: 'unknown', kind: 'wrong-url',
  story: 'The AirPlay receiver of macOS has taken port 5000: it answers everything 403, empty, and the Flask application was never asked.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Content-Length', '0'], ['Server', 'AirTunes/690.7.1'], ['X-Apple-ProcessingTime', '0'], ['X-Apple-RequestReceivedTimestamp', '119']] }), { plain: true })
    return { page: 'http://localhost:3000', url: `http://localhost:${port}/api/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'blocked-at-edge'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/AirPlay|AirTunes/], mustNotSay: [/flask_cors|pass OPTIONS/] } }
