export default { id: 'nginx-444-for-strangers', source: 'nginx documentation, return 444; Stack Overflow, if ($http_origin !~ …) { return 444; }', software: 'nginx', kind: 'origin',
  story: 'nginx closes the connection (444) on whoever sends an Origin that is not its own; without one, or from www, it answers.',
  async start(t) {
    const { port, server } = await t.serve(({ url }) => ({ status: url.startsWith('/api/items') ? 200 : 404, headers: [['Server', 'nginx/1.24.0'], ['Content-Type', 'application/json'], ['Access-Control-Allow-Origin', 'https://www.example.com']], body: '[]' }))
    const answer = server.listeners('request')[0]
    server.removeAllListeners('request')
    server.on('request', (q, r) => q.headers.origin && !/^https:\/\/(www\.)?example\.com$/.test(q.headers.origin) ? q.socket.destroy() : answer(q, r))
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: ['unreachable', 'blocked'], causes: ['connection-broken', 'origin-not-allowed'], neverCertain: ['cors-not-configured', 'tls-failure', 'proxy-strips-headers'], fixFor: ['nginx', null], mustSay: [/Origin|without it|another origin|other origin/] } }
