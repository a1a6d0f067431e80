export default { id: 'maintenance-by-redirect', source: 'Stack Overflow, rewrite everything to /maintenance.html, and the page says CORS', software: 'apache', kind: 'redirect',
  story: 'A rewrite of Apache sends whatever is asked 302 to /maintenance.html, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(({ url }) => url === '/maintenance.html'
      ? { status: 503, headers: [['Server', 'Apache'], ['Retry-After', '3600'], ['Content-Type', 'text/html']], body: '<html><body><h1>We will be back soon</h1></body></html>' }
      : { status: 302, headers: [['Server', 'Apache'], ['Location', '/maintenance.html'], ['Content-Type', 'text/html; charset=iso-8859-1']], body: '' })
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected', 'gateway-error', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'preflight-requires-auth', 'origin-not-allowed'], fixFor: ['apache', null], layer: ['apache'], mustSay: [/maintenance/], mustNotSay: [/Call [^ ]*maintenance\.html directly/, /const url = /] } }
