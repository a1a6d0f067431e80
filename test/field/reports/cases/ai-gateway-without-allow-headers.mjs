export default { id: 'ai-gateway-without-allow-headers', source: 'cloudflare/workers-sdk#5817', software: 'third-party', kind: 'header',
  story: 'The AI gateway of Cloudflare for Azure OpenAI answers the preflight * and no list of headers: content-type and api-key are refused.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['Access-Control-Allow-Origin', '*']]
      return method === 'OPTIONS' ? { status: 200, headers: [...c, ['Access-Control-Allow-Methods', 'GET,POST,OPTIONS']] } : { status: 401, headers: [...c, ['Content-Type', 'application/json']], body: '{"error":{"code":"401","message":"Access denied due to invalid subscription key"}}' }
    })
    return { url: `https://gateway.ai.cloudflare.com:${port}/v1/acc/gw/azure-openai/res/dep/chat/completions?api-version=2024-02-01`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'api-key: k', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: ['cloudflare', null], mustSay: [/api-key/, /content-type/i] } }
