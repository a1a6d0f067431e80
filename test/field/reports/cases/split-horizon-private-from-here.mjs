export default { id: 'split-horizon-private-from-here', source: 'Stack Overflow, split DNS and Chrome local network access', software: 'nginx', kind: 'dns',
  story: 'Inside the office the name of the API leads to a private address; the page is public; outside all is well. CORS is right.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 200, headers: [['Server', 'nginx'], ['Vary', 'Origin'], ['Access-Control-Allow-Origin', origin === 'https://app.example.com' ? origin : undefined], ['Content-Type', 'application/json']], body: '{}' }))
    return { page: 'https://app.example.com', pagePin: null, url: `https://api.example.com:${port}/v1`, resolve: ['app.example.com:443:203.0.113.10'], args: ['--timeout', '2000'] }
  },
  expect: { outcome: ['blocked', 'allowed'], causes: ['local-network-access'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null], mustSay: [/split DNS|VPN/], mustNotSay: [/printer|router/] } }
