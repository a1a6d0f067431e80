export default { id: 'stylesheet-answered-html', source: 'vercel/serve and its kind, MIME type text/html is not a supported stylesheet', software: 'unknown', kind: 'type',
  story: 'The old hash of the stylesheet is gone; the host answers index.html with 200.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/html; charset=utf-8'], ['X-Content-Type-Options', 'nosniff'], ['Server', 'Netlify'], ['X-Nf-Request-Id', '01JD6Y8Q5V2X0R7T3N9M4K1B6C'], ['Cache-Status', '"Netlify Edge"; hit']], body: '<!doctype html><html><head><title>App</title></head><body><div id="root"></div></body></html>' }))
    return { url: `https://static.example.com:${port}/assets/app-1f2e3d4c.css`, args: ['--as', 'style'], resolve: ['static.example.com:443:127.0.0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'cross-origin-resource-policy.orb'], fixFor: [null, 'netlify'], mustSay: [/text\/html/] } }
