export default { id: 'webpack-invalid-host', source: 'webpack/webpack-dev-server, allowedHosts', software: 'unknown', kind: 'host',
  story: 'A development server behind a tunnel answers everything 403 "Invalid Host header".',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['X-Powered-By', 'Express'], ['Content-Type', 'text/html; charset=utf-8']], body: 'Invalid Host header' }))
    return { url: `https://dev.example.net:${port}/data.json` }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'wrong-url', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null, 'express'], mustSay: [/host/i, /allowedHosts/], mustNotSay: [/require\('cors'\)|from 'cors'/] } }
