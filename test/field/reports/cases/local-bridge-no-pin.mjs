export default { id: 'local-bridge-no-pin', source: 'qzind/tray, a bridge to printers', software: 'unknown', kind: 'local',
  story: 'A bridge to a label printer listens on the machine of the visitor and has no CORS at all; the page is public and means it.',
  async start(t) {
    const { port } = await t.serve(({ url }) => url === '/printers' ? { status: 200, headers: [['Content-Type', 'application/json']], body: '[{"name":"Zebra"}]' } : { status: 404 }, { plain: true })
    return { page: 'http://labels.example.com', pagePin: null, url: `http://127.0.0.1:${port}/printers` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'wrong-url'], maxConfidence: 'likely', fixFor: [null], layer: [null], mustSay: [/program|visitor|machine|local/i] } }
