export default { id: 'lm-studio-path-of-ollama', source: 'lmstudio-ai/lmstudio-bug-tracker#618', software: 'lm-studio', kind: 'readable-error',
  story: 'CORS is on; the page asks the path of another program, and LM Studio says so with the status 200.',
  async start(t) {
    const { port } = await t.serve(({ method, url, acrh }) => {
      const id = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*']]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Vary', 'Access-Control-Request-Headers'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Content-Length', '0']] }
      if (method === 'GET' && url === '/v1/models') return { status: 200, headers: [...id, ['Content-Type', 'application/json; charset=utf-8']], body: '{"data":[],"object":"list"}' }
      return { status: 200, headers: [...id, ['Content-Type', 'application/json; charset=utf-8']], body: `{"error":"Unexpected endpoint or method. (${method} ${url})"}` }
    }, { plain: true })
    return { page: 'http://localhost:3000', url: `http://localhost:${port}/api/tags` }
  },
  expect: { outcome: 'allowed', causes: ['wrong-url', 'refused-by-application', 'none'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['lm-studio', null], layer: ['lm-studio', 'express', null], mustSay: [/Unexpected endpoint/] } }
