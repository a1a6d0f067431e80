export default { id: 'tasmota-from-https', source: 'arendst/Tasmota#7787 and its kind', software: 'unknown', kind: 'mixed',
  story: 'A dashboard on https calls a device on plain http, which has no CORS either: the browser sends nothing; behind it the header is missing.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: url.startsWith('/cm') ? 200 : 404, headers: [['Server', 'Tasmota/13.4.0 (ESP8266EX)'], ['Cache-Control', 'no-cache, no-store, must-revalidate'], ['Content-Type', 'application/json']], body: '{"POWER":"ON"}' }), { plain: true })
    return { page: 'https://dash.example.com', pagePin: null, url: `http://plug.example.com:${port}/cm?cmnd=Power`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['mixed-content'], neverCertain: ['origin-not-allowed'], fixFor: [null], mustSay: [/https/] } }
