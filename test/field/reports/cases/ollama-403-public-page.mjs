export default { id: 'ollama-403-public-page', source: 'ollama/ollama#2308', software: 'ollama', kind: 'local',
  story: 'A page on the web calls the Ollama of its visitor: 403 for every origin but localhost, until OLLAMA_ORIGINS names it.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, method, preflight, acrm }) => {
      const local = origin && /^https?:\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0)(:\d+)?$/.test(origin)
      if (origin && !local) return { status: 403 }
      const cors = local ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [['Access-Control-Allow-Headers', 'Authorization,Content-Type,User-Agent,Accept,X-Requested-With,Openai-Beta'], ['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'], ...cors, ['Access-Control-Max-Age', '43200']] }
      if (url === '/') return { status: 200, headers: [...cors, ['Content-Type', 'text/plain; charset=utf-8']], body: 'Ollama is running' }
      if (url === '/api/tags') return { status: 200, headers: [...cors, ['Content-Type', 'application/json; charset=utf-8']], body: '{"models":[{"name":"llama3:latest","model":"llama3:latest","modified_at":"2024-05-02T10:11:12Z","size":4661224676}]}' }
      return { status: 404, headers: [...cors, ['Content-Type', 'text/plain']], body: '404 page not found' }
    }, { plain: true })
    return { page: 'http://chat.example.com', url: `http://localhost:${port}/api/tags` }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['wrong-url', 'cors-not-configured', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: ['ollama', null], layer: ['ollama', 'go', null], mustSay: [/OLLAMA_ORIGINS|this program|local|origin/i], mustNotSay: [/OLLAMA_ORIGINS=["']?\*/, /Fix, Express/] } }
