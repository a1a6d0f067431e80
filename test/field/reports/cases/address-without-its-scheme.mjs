export default { id: 'address-without-its-scheme', source: 'Stack Overflow, fetch("api.example.com/v1") asks the page’s own host', software: 'unknown', kind: 'page',
  story: 'The variable has no https://: the page asks itself for /api.example.com/v1/items and gets its own index.html.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']], body: '<!doctype html><html><body><div id="root"></div></body></html>' }))
    return { page: `https://app.example.com:${port}`, url: `https://app.example.com:${port}/api.example.com/v1/items` }
  },
  expect: { outcome: 'not-cross-origin', mustSay: [/not cross-origin/i, /https:\/\/api\.example\.com|scheme/] } }
