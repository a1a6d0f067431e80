export default { id: 'next-pages-api-405', source: 'vercel/next.js discussions, next.config headers() and API routes', software: 'next', kind: 'options',
  story: 'next.config sets the headers on /api, but the handler answers all that is not POST with 405, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (!url.startsWith('/api/')) return { status: 404, headers: [['X-Powered-By', 'Next.js'], ['Content-Type', 'text/html; charset=utf-8'], ['Vary', 'Accept-Encoding']], body: '<!DOCTYPE html><html><head><script src="/_next/static/chunks/main.js" defer=""></script></head><body><div id="__next"><h1>404</h1></div></body></html>' }
      const c = [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Methods', 'GET,DELETE,PATCH,POST,PUT'], ['Access-Control-Allow-Headers', 'X-CSRF-Token, X-Requested-With, Accept, Content-Type'], ['Content-Type', 'application/json; charset=utf-8']]
      if (url !== '/api/subscribe') return { status: 404, headers: [...c.slice(0, 4), ['X-Powered-By', 'Next.js'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html><head><script src="/_next/static/chunks/main.js" defer=""></script></head><body><div id="__next"><h1>404</h1></div></body></html>' }
      return method === 'POST' ? { status: 200, headers: c, body: '{"ok":true}' } : { status: 405, headers: [...c, ['ETag', '"r8x5q1k2j31c"']], body: '{"message":"Method not allowed"}' }
    })
    return { url: `https://www.shop.example:${port}/api/subscribe`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed'], fixFor: ['next', null], layer: ['next', null], mustSay: [/405/, /OPTIONS/], mustNotSay: [/Fix, Express/] } }
