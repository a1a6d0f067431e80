export default { id: 'geth-corsdomain-off', source: 'ethereum/go-ethereum#18557 and its kind, --http.corsdomain', software: 'unknown', kind: 'no-rule',
  story: 'geth without --http.corsdomain: OPTIONS is 200 and empty, the POST passes bare.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: 200, headers: method === 'POST' ? [['Content-Type', 'application/json']] : [['Content-Type', 'application/json']], body: method === 'POST' ? '{"jsonrpc":"2.0","id":1,"result":"0x1"}\n' : '' }), { plain: true })
    return { page: 'http://localhost:5173', url: `http://node.example.com:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"jsonrpc":"2.0","method":"eth_chainId","id":1}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'origin-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-not-handled', 'wrong-url'], fixFor: [null], layer: [null] } }
