export default { id: 'next-middleware-307-login', source: 'vercel/next.js, middleware redirects', software: 'next', kind: 'login',
  story: 'The middleware of Next redirects API calls without a session 307 to /login, bare; the preflight, too.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => {
      const n = [['X-Powered-By', 'Next.js'], ['Vary', 'RSC, Next-Router-State-Tree, Next-Router-Prefetch']]
      if (url.startsWith('/api/')) return { status: 307, headers: [['location', '/login?from=%2Fapi%2Fcart']] }
      if (url.startsWith('/login')) return { status: 200, headers: [...n, ['Content-Type', 'text/html; charset=utf-8']], body: '<html><body><div id="__next"><form><input type="password"/></form></div><script src="/_next/static/chunks/main.js"></script></body></html>' }
      return { status: 404, headers: [...n, ['Content-Type', 'text/html; charset=utf-8']], body: '<html><script src="/_next/static/chunks/main.js"></script>404</html>' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/api/cart`, args: ['-H', 'content-type: application/json', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'preflight-redirected'], fixFor: ['next', null], layer: ['next', null], mustSay: [/OPTIONS|preflight/i], mustNotSay: [/call [^.]{0,20}\/login/i] } }
