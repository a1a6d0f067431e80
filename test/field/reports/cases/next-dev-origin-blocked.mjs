export default { id: 'next-dev-origin-blocked', source: 'vercel/next.js#91507', software: 'next', kind: 'origin',
  story: 'next dev 16.2 refuses chunks under /_next to pages of another host with 403 "Unauthorized"; allowedDevOrigins is empty.',
  async start(t) {
    const { port } = await t.serve(({ origin, url }) => {
      const host = origin && origin !== 'null' && new URL(origin).hostname
      if (url.includes('/_next') && host && host !== 'localhost' && !host.endsWith('.localhost')) return { status: 403, body: 'Unauthorized' }
      if (url.startsWith('/_next/static')) return { status: 200, headers: [['Cache-Control', 'no-store, must-revalidate'], ['Content-Type', 'application/javascript; charset=UTF-8']], body: 'export{}' }
      return { status: url === '/' ? 200 : 404, headers: [['X-Powered-By', 'Next.js'], ['Vary', 'rsc, next-router-state-tree, next-router-prefetch'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html>' }
    }, { plain: true })
    return { page: 'http://shop.example.test:8080', url: `http://localhost:${port}/_next/static/chunks/main-app.js`, args: ['--as', 'module'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'error-response-without-cors'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'local-network-access'], fixFor: ['next', null], mustSay: [/\b403\b/] } }
