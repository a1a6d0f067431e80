export default { id: 'module-answered-by-the-index', source: 'vitejs/vite#11804 and its kind: Expected a JavaScript module script but the server responded with text/html', software: 'unknown', kind: 'module',
  story: 'The chunk of the last build is gone from the CDN, which answers with index.html: text/html is no module.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!doctype html><html><head><title>App</title></head><body><div id="root"></div></body></html>' }))
    return { url: `https://cdn.example.net:${port}/assets/chunk-4f3a.js`, args: ['--as', 'module'] }
  },
  expect: { outcome: ['allowed', 'blocked'], causes: ['wrong-url', 'wrong-url.html-answer', 'cross-origin-resource-policy.orb'], fixFor: [null], mustSay: [/html/i, /module/], mustNotSay: [/opaque response blocking/] } }
