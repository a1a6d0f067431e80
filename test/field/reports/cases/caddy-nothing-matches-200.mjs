export default { id: 'caddy-nothing-matches-200', source: 'caddyserver/caddy#4026', software: 'caddy', kind: 'wrong-path',
  story: 'Only /api/* goes to the application; for every other address Caddy answers 200 and nothing, by design.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => url.startsWith('/api/')
      ? { status: method === 'OPTIONS' ? 204 : 200, headers: [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'authorization'], ['Vary', 'Origin'], ['Content-Type', 'application/json'], ['Via', '1.1 Caddy']], body: method === 'OPTIONS' ? '' : '[]' }
      : { status: 200, headers: [['Server', 'Caddy'], ['Content-Length', '0']] })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], maxConfidence: 'likely', fixFor: ['caddy', null], layer: ['caddy'], mustSay: [/empty|no body|nothing in it|path|route/i] } }
