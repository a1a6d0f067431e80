export default { id: 'vite-proxy-and-spring-403', source: 'Stack Overflow, Vite proxy and Invalid CORS request; Spring, CorsUtils.isCorsRequest compares Origin and Host', software: 'spring', kind: 'page',
  story: 'The page calls its own development server, which sends /api on with changeOrigin: GET passes, POST carries Origin, differs from the Host that Spring sees, and is refused 403 Invalid CORS request. Not cross-origin in the browser.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      const vary = [['vary', 'Origin'], ['vary', 'Access-Control-Request-Method'], ['vary', 'Access-Control-Request-Headers']]
      if (!url.startsWith('/api/')) return { status: 200, headers: [['Content-Type', 'text/html']], body: '<!doctype html><script type="module" src="/@vite/client"></script>' }
      if (origin) return { status: 403, headers: [...vary], body: 'Invalid CORS request' }
      return method === 'GET' ? { status: 200, headers: [...vary, ['Content-Type', 'application/json']], body: '[]' } : { status: 201, headers: vary }
    }, { plain: true })
    return { page: `http://localhost:${port}`, url: `http://localhost:${port}/api/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'not-cross-origin', causes: ['none', 'origin-not-allowed', 'refused-by-application'], fixFor: ['spring', 'vite', null], mustSay: [/not cross-origin/i, /403/, /Origin/] } }
