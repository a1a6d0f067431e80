export default { id: 'undefined-base-url', source: 'Stack Overflow, requests go to /undefined/api, REACT_APP_API_URL is not set', software: 'unknown', kind: 'page',
  story: 'The variable with the address of the API is not set in the build: the page asks itself for /undefined/api/items and gets its own index.html.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']], body: '<!doctype html><html><body><div id="root"></div></body></html>' }))
    return { page: `https://app.example.com:${port}`, url: `https://app.example.com:${port}/undefined/api/items` }
  },
  expect: { outcome: 'not-cross-origin', mustSay: [/not cross-origin/i, /undefined.{0,80}(variable|not set)/i] } }
