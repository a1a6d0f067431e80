export default { id: 'capacitor-origin-refused', source: 'ionic-team/capacitor documentation, CORS', software: 'unknown', kind: 'origin',
  story: 'The app runs in a web view: its origin is capacitor://localhost, which the list of the server does not name.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: preflight ? 204 : 200, headers: [['Vary', 'Origin'], ['Content-Type', 'application/json'], ...(['http://localhost:8100', 'https://app.example.com'].includes(origin) ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET,POST']] : [])], body: preflight ? '' : '{}' }))
    return { page: 'capacitor://localhost', pagePin: null, url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], fixFor: [null], mustSay: [/capacitor:\/\/localhost/] } }
