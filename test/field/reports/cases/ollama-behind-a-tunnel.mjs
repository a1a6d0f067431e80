export default { id: 'ollama-behind-a-tunnel', source: 'ollama/ollama, OLLAMA_ORIGINS and proxies', software: 'ollama', kind: 'origin',
  story: 'Ollama behind nginx refuses the origin of the page 403 and empty, the preflight is 204 without the origin.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const ok = !origin || /^https?:\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0)(:\d+)?$/.test(origin)
      if (!ok) return { status: 403, headers: [['Server', 'nginx/1.24.0']] }
      if (preflight) return { status: 204, headers: [['Server', 'nginx/1.24.0'], ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', 'Authorization,Content-Type,User-Agent,Accept,X-Requested-With'], ['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'], ['Access-Control-Max-Age', '43200']] }
      return { status: url === '/api/tags' || url === '/' ? 200 : 404, headers: [['Server', 'nginx/1.24.0'], ['Content-Type', url === '/' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'], ...(origin ? [['Access-Control-Allow-Origin', origin]] : [])], body: url === '/' ? 'Ollama is running' : '{"models":[]}' }
    })
    return { page: 'https://chat.example.com', url: `https://llm.example.com:${port}/api/tags`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'cors-not-configured'], fixFor: ['ollama', null], layer: ['ollama', 'nginx'], mustSay: [/chat\.example\.com/], mustNotSay: [/OLLAMA_ORIGINS=["']?\*/] } }
