export default { id: 'anthropic-without-the-opt-in', source: '10cl/chatdev#61', software: 'third-party', kind: 'readable-error',
  story: 'The API of Anthropic wants a header of its own from pages; its 401 says so and is readable.',
  async start(t) {
    const { port } = await t.serve(({ method, acrh, h }) => {
      const cf = [['Server', 'cloudflare'], ['CF-RAY', '8c1-FRA'], ['access-control-allow-origin', '*']]
      if (method === 'OPTIONS') return { status: 200, headers: [...cf, ['access-control-allow-headers', acrh ?? '*'], ['access-control-allow-methods', '*']] }
      return { status: h['anthropic-dangerous-direct-browser-access'] ? 200 : 401, headers: [...cf, ['access-control-expose-headers', '*'], ['Content-Type', 'application/json'], ['x-should-retry', 'false']], body: '{"type":"error","error":{"type":"authentication_error","message":"CORS requests must set \'anthropic-dangerous-direct-browser-access\' header"}}' }
    })
    return { url: `https://api.anthropic.com:${port}/v1/messages`, args: ['-X', 'POST', '-H', 'content-type: application/json', '-H', 'x-api-key: k', '-H', 'anthropic-version: 2023-06-01', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], layer: ['cloudflare', null], mustSay: [/401/, /anthropic-dangerous-direct-browser-access/] } }
