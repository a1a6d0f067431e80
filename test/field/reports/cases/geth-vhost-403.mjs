export default { id: 'geth-vhost-403', source: 'ethereum/go-ethereum, node/rpcstack.go, virtualHostHandler', software: 'unknown', kind: 'host',
  story: 'The node is called by a name that --http.vhosts does not have: 403 invalid host specified, whatever is asked.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: 'invalid host specified\n' }), { plain: true })
    return { page: 'http://localhost:5173', url: `http://node.example.com:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: [null], layer: [null], mustSay: [/--http\.vhosts/] } }
