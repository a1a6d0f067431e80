export default { id: 'alchemy-origin-not-on-whitelist', source: 'bancorprotocol/webapp#1047, balancer/frontend-v2#2753', software: 'third-party', kind: 'refused',
  story: 'The key of the RPC service has a list of domains: the preview of the application is not on it, 403 in JSON-RPC, readable by every page.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url, acrh }) => {
      const c = [['access-control-allow-origin', '*']]
      if (method === 'OPTIONS') return { status: 200, headers: [...c, ['access-control-allow-methods', 'GET, POST, OPTIONS'], ['access-control-allow-headers', acrh ?? 'content-type'], ['access-control-max-age', '86400']] }
      if (!url.startsWith('/v2/')) return { status: 404, headers: [...c, ['content-type', 'text/html']], body: 'Not found' }
      if (method !== 'POST') return { status: 405, headers: [...c, ['content-type', 'application/json; charset=utf-8']], body: '{"jsonrpc":"2.0","error":{"code":-32600,"message":"Unsupported method"}}' }
      if (origin && origin !== 'https://www.example.com') return { status: 403, headers: [...c, ['content-type', 'application/json; charset=utf-8']], body: `{"jsonrpc":"2.0","id":1,"error":{"code":-32600,"message":"Origin \\"${origin.replace(/^https?:\/\//, '')}\\" is not on whitelist."}}` }
      return { status: 200, headers: [...c, ['content-type', 'application/json; charset=utf-8']], body: '{"jsonrpc":"2.0","id":1,"result":"0x1"}' }
    })
    return { url: `https://eth-mainnet.rpc.example:${port}/v2/abc`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"jsonrpc":"2.0","id":1,"method":"eth_chainId"}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['refused-by-application.session', 'refused-by-application.csrf', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/403/, /whitelist/, /list of origins/] } }
