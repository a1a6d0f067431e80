export default { id: 'nginx-options-block-only', source: 'Stack Overflow, add_header inside of if ($request_method = OPTIONS) alone', software: 'nginx', kind: 'order',
  story: 'The headers stand in the block for OPTIONS alone: the preflight passes, GET is 200 and bare on every path.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => method === 'OPTIONS' ? { status: 204, headers: [['Server', 'nginx/1.24.0'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'], ['Access-Control-Max-Age', '1728000']] } : { status: url.startsWith('/v1/items') ? 200 : 404, headers: [['Server', 'nginx/1.24.0'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'preflight-elsewhere', 'proxy-strips-headers'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'proxy-strips-headers'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/OPTIONS|preflight/] } }
