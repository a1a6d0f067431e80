const allowed = new Set(['https://app.example.com', 'https://www.example.com'])

Bun.serve({
  routes: {
    '/v3/me': (req) => {
      const origin = req.headers.get('Origin') ?? ''
      const res = Response.json({ ok: true })
      if (allowed.has(origin)) {
        res.headers.set('Access-Control-Allow-Origin', origin)
        res.headers.set('Access-Control-Allow-Credentials', 'true')
      }
      return res
    },
  },
})
