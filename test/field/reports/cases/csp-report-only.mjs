export default { id: 'csp-report-only', source: 'MDN, Content-Security-Policy-Report-Only', software: 'unknown', kind: 'csp',
  story: 'The policy of the page only reports: nothing is stopped.',
  async start(t) {
    const page = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Content-Security-Policy-Report-Only', "default-src 'self'; report-uri /csp"]], body: '<!doctype html><title>App</title>' }))
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }))
    return { page: `https://app.example.com:${page.port}/`, url: `https://api.example.com:${port}/orders` }
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
