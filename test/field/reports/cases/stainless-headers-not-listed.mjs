export default { id: 'stainless-headers-not-listed', source: 'pollinations/pollinations#10165', software: 'unknown', kind: 'list',
  story: 'A gateway for the OpenAI SDK lists Content-Type and Authorization; the SDK sends x-stainless-*.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = ['access-control-allow-origin', '*'], cf = [['Server', 'cloudflare'], ['CF-RAY', '8a1b2c3d4e5f-FRA']]
      if (method === 'OPTIONS') return { status: 204, headers: [...cf, c, ['access-control-allow-methods', 'GET,POST,OPTIONS'], ['access-control-allow-headers', 'Content-Type,Authorization'], ['vary', 'Access-Control-Request-Headers']] }
      return { status: url === '/v1/chat/completions' && method === 'POST' ? 200 : 404, headers: [...cf, c, ['content-type', 'application/json']], body: '{}' }
    })
    return { url: `https://gen.example.com:${port}/v1/chat/completions`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer x', '-H', 'x-stainless-os: Unknown', '-H', 'x-stainless-lang: js', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: ['cloudflare', null], mustSay: [/x-stainless-os/i, /x-stainless-lang/i] } }
