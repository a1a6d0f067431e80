export default { id: 'substrate-rpc-cors', source: 'paritytech/jsonrpc http/src/response.rs; paritytech/substrate --rpc-cors', software: 'unknown', kind: 'origin',
  story: 'A node of Substrate whose --rpc-cors lacks the page refuses preflight and request 403 in plain words.',
  async start(t) {
    const { port } = await t.serve(({ origin, method }) => {
      const p = [['content-type', 'text/plain; charset=utf-8']]
      if (origin && !/^https?:\/\/localhost/.test(origin)) return { status: 403, headers: p, body: 'Origin of the request is not whitelisted. CORS headers would not be sent and any side-effects were cancelled as well.\n' }
      const c = origin ? [['access-control-allow-origin', origin], ['vary', 'origin']] : []
      return method === 'OPTIONS' ? { status: 200, headers: [...c, ['allow', 'OPTIONS, POST'], ['access-control-allow-methods', 'OPTIONS, POST'], ['access-control-allow-headers', 'content-type']] } : method === 'POST' ? { status: 200, headers: [...c, ['content-type', 'application/json; charset=utf-8']], body: '{}' } : { status: 405, headers: p, body: 'Used HTTP Method is not allowed. POST or OPTIONS is required\n' }
    })
    return { url: `https://node.example.com:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'blocked-at-edge', 'preflight-requires-auth', 'method-not-allowed'], fixFor: [null], layer: [null], mustSay: [/403/, /whitelisted/] } }
