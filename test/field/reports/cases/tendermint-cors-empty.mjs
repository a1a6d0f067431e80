export default { id: 'tendermint-cors-empty', source: 'tendermint/tendermint config.toml, cors_allowed_origins = []', software: 'unknown', kind: 'bare',
  story: 'The RPC of a Tendermint node without cors_allowed_origins: JSON, 200 and bare.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: url.startsWith('/status') ? 200 : 404, headers: [['Content-Type', url.startsWith('/status') ? 'application/json' : 'text/plain; charset=utf-8'], ['X-Server-Time', '1717000000']], body: url.startsWith('/status') ? '{"jsonrpc":"2.0","id":-1,"result":{}}' : '404 page not found\n' }))
    return { url: `https://rpc.example.com:${port}/status` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null, 'go'], layer: [null, 'go'] } }
