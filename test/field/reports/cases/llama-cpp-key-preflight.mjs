export default { id: 'llama-cpp-key-preflight', source: 'ggml-org/llama.cpp#6544', software: 'unknown', kind: 'preflight-auth',
  story: 'llama-server --api-key asks OPTIONS for the key, too: 401 Invalid API Key with Allow-Origin.',
  async start(t) {
    const { port } = await t.serve(({ method, url, h, origin }) => {
      const s = [['Server', 'llama.cpp'], ['Access-Control-Allow-Origin', origin ?? ''], ['Content-Type', 'application/json; charset=utf-8']]
      if (url === '/health') return { status: 200, headers: s, body: '{"status":"ok"}' }
      if (h.authorization !== 'Bearer sk-1') return { status: 401, headers: s, body: '{"error":{"code":401,"message":"Invalid API Key","type":"authentication_error"}}' }
      return method === 'POST' ? { status: 200, headers: s, body: '{"choices":[]}' } : { status: 404, headers: s, body: '{"error":{"code":404,"message":"File Not Found","type":"not_found_error"}}' }
    }, { plain: true })
    return { page: 'http://localhost:5173', url: `http://localhost:${port}/v1/chat/completions`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer sk-1', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/] } }
