const page = 'http://localhost:3000'
export default { id: 'ollama-no-such-model-404', source: 'ollama/ollama, model not found, pull it first', software: 'ollama', kind: 'app',
  story: 'CORS is right; the model was never pulled: POST /api/chat is 404 with the words of Ollama, readable.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method, url }) => {
      const cors = origin && /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin) ? [['Access-Control-Allow-Origin', origin]] : []
      if (origin && !cors.length) return { status: 403, headers: [] }
      if (preflight) return { status: 204, headers: [...cors, ['Access-Control-Allow-Headers', 'Authorization,Content-Type,User-Agent,Accept,X-Requested-With'], ['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'], ['Access-Control-Max-Age', '43200'], ['Vary', 'Origin']] }
      if (method === 'POST') return { status: 404, headers: [...cors, ['Vary', 'Origin'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"error":"model \'llama3\' not found"}' }
      return { status: url === '/' ? 200 : 404, headers: [...cors, ['Vary', 'Origin'], ['Content-Type', 'text/plain; charset=utf-8']], body: url === '/' ? 'Ollama is running' : '404 page not found' }
    }, { plain: true })
    return { page, url: `http://localhost:${port}/api/chat`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"model":"llama3"}', '--send-unsafe'], pagePin: null }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['wrong-url', 'origin-not-allowed'], fixFor: ['ollama', null], layer: ['ollama', null], mustSay: [/404/, /llama3/] } }
