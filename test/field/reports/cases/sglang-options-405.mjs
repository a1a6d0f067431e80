export default { id: 'sglang-options-405', source: 'sgl-project/sglang#333', software: 'unknown', kind: 'preflight',
  story: 'SGLang (FastAPI without CORSMiddleware) knows no OPTIONS: 405 with allow: POST in the words of FastAPI.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const s = [['date', 'Thu, 28 Mar 2024 01:40:12 GMT'], ['server', 'uvicorn']]
      if (!url.startsWith('/v1/chat/completions')) return { status: 404, headers: [...s, ['content-type', 'application/json']], body: '{"detail":"Not Found"}' }
      if (method !== 'POST') return { status: 405, headers: [...s, ['allow', 'POST'], ['content-type', 'application/json']], body: '{"detail":"Method Not Allowed"}' }
      return { status: 200, headers: [...s, ['content-type', 'application/json']], body: '{"choices":[]}' }
    }, { plain: true })
    return { page: 'http://localhost:4200', url: `http://localhost:${port}/v1/chat/completions`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: ['fastapi', null], layer: ['fastapi', null], mustSay: [/405/, /OPTIONS/] } }
