export default { id: 'ollama-from-an-extension-403', source: 'ollama/ollama#2425', software: 'ollama', kind: 'origin',
  story: 'A browser extension calls Ollama: its origin has the scheme chrome-extension, and Ollama answers 403 until OLLAMA_ORIGINS names it.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, method, preflight }) => {
      const local = origin && /^https?:\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0)(:\d+)?$/.test(origin)
      if (origin && !local) return { status: 403, headers: [['Content-Length', '0']] }
      const cors = local ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [['Access-Control-Allow-Headers', 'Authorization,Content-Type,User-Agent,Accept,X-Requested-With'], ['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'], ...cors, ['Access-Control-Max-Age', '43200']] }
      if (url === '/') return { status: 200, headers: [...cors, ['Content-Type', 'text/plain; charset=utf-8']], body: 'Ollama is running' }
      if (url === '/api/tags') return { status: 200, headers: [...cors, ['Content-Type', 'application/json; charset=utf-8']], body: '{"models":[]}' }
      if (method === 'POST' && url === '/v1/chat/completions') return { status: 200, headers: [...cors, ['Content-Type', 'application/json']], body: '{"id":"chatcmpl-1","object":"chat.completion","choices":[]}' }
      return { status: 404, headers: [...cors, ['Content-Type', 'text/plain']], body: '404 page not found' }
    }, { plain: true })
    return { page: 'chrome-extension://bpoadfkcbjbfhfodiogcnhhhpibjhbnh', pagePin: null, url: `http://localhost:${port}/v1/chat/completions`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['wrong-url', 'cors-not-configured', 'preflight-requires-auth', 'null-origin'], fixFor: ['ollama', null], layer: ['ollama', 'go', null], mustSay: [/OLLAMA_ORIGINS|chrome-extension/], mustNotSay: [/page null/, /OLLAMA_ORIGINS=["']?\*/] } }
