export default { id: 'csp-upgrades-the-request', source: 'MDN, upgrade-insecure-requests', software: 'nginx', kind: 'csp',
  story: 'The page says upgrade-insecure-requests, the code calls http://: the browser asks https, which answers well.',
  async start(t) {
    const page = await t.page({ headers: [['Content-Security-Policy', 'upgrade-insecure-requests']] })
    const { port } = await t.serve(({ h }) => h[':scheme'] === 'http' ? { status: 301, headers: [['Server', 'nginx'], ['Location', `https://${h.host}/v1`]] } : { status: 200, headers: [['Server', 'nginx'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }, { mixed: true })
    return { page, url: `http://api.example.com:${port}/v1` }
  },
  expect: { outcome: 'inconclusive', causes: ['none'], neverCertain: ['mixed-content', 'redirect-changes-origin'], mustSay: [/upgrade-insecure-requests/, /https:\/\/api\.example\.com:\d+\/v1/] } }
