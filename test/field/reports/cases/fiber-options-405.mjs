export default { id: 'fiber-options-405', source: 'gofiber/fiber, router', software: 'go', kind: 'not-configured',
  story: 'A Fiber application without its cors middleware: OPTIONS is 405 "Method Not Allowed" with Allow, GET is bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (!url.startsWith('/api/todos')) return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8']], body: `Cannot ${method} ${url}` }
      if (!['GET', 'HEAD', 'POST'].includes(method)) return { status: 405, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Allow', 'GET, HEAD, POST']], body: 'Method Not Allowed' }
      return { status: 200, headers: [['Content-Type', 'application/json']], body: '[]' }
    }, { plain: true })
    return { page: 'http://localhost:5173', url: `http://localhost:${port}/api/todos`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['preflight-not-handled'], fixFor: [null, 'go'], layer: [null, 'go'], mustNotSay: [/Fix for Express/] } }
