export default { id: 'ollama-openai-sdk', source: 'ollama/ollama#9236', software: 'ollama', kind: 'list',
  story: 'The OpenAI SDK adds x-stainless-timeout; the list of an older Ollama lacks that one name. The origin is allowed.',
  async start(t) {
    const L = 'Authorization,Content-Type,User-Agent,Accept,X-Requested-With,Openai-Beta,X-Stainless-Arch,X-Stainless-Async,X-Stainless-Custom-Poll-Interval,X-Stainless-Helper-Method,X-Stainless-Lang,X-Stainless-Os,X-Stainless-Package-Version,X-Stainless-Poll-Helper,X-Stainless-Retry-Count,X-Stainless-Runtime,X-Stainless-Runtime-Version'
    const { port } = await t.serve(({ url, origin, preflight, method }) => {
      const local = origin && /^https?:\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0)(:\d+)?$/.test(origin)
      if (origin && !local) return { status: 403 }
      const cors = local ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [['Access-Control-Allow-Headers', L], ['Access-Control-Allow-Methods', 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'], ...cors, ['Access-Control-Max-Age', '43200']] }
      if (url === '/') return { status: 200, headers: [...cors, ['Content-Type', 'text/plain; charset=utf-8']], body: 'Ollama is running' }
      return method === 'POST' && url === '/v1/chat/completions' ? { status: 200, headers: [...cors, ['Content-Type', 'application/json']], body: '{}' } : { status: 404, headers: [...cors, ['Content-Type', 'text/plain']], body: '404 page not found' }
    }, { plain: true })
    return { page: 'http://localhost:5174', url: `http://127.0.0.1:${port}/v1/chat/completions`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer ollama', '-H', 'x-stainless-timeout: 600', '-H', 'x-stainless-os: Unknown', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: ['ollama', null], layer: ['ollama', 'go', null], mustSay: [/x-stainless-timeout/i], mustNotSay: [/OLLAMA_ORIGINS=/] } }
