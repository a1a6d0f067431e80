export default { id: 'dev-proxy-gone-in-production', source: 'Create React App documentation, Proxying API Requests in Development; Stack Overflow, proxy does not work in production', software: 'nginx', kind: 'page',
  story: 'In development /api went through the proxy of the development server; in production nginx serves the page and answers /api/orders with index.html.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'GET' || method === 'HEAD' ? { status: 200, headers: [['Server', 'nginx/1.25.3'], ['Content-Type', 'text/html'], ['ETag', '"65a0-1f4"']], body: '<!doctype html><html><head><script type="module" src="/assets/index-4f2a.js"></script></head><body><div id="root"></div></body></html>' } : { status: 405, headers: [['Server', 'nginx/1.25.3'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>405 Not Allowed</title></head>\r\n<body>\r\n<center><h1>405 Not Allowed</h1></center>\r\n<hr><center>nginx/1.25.3</center>\r\n</body>\r\n</html>\r\n' })
    return { page: `https://app.example.com:${port}`, url: `https://app.example.com:${port}/api/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'not-cross-origin', mustSay: [/not cross-origin/i, /405/, /proxy|route|static/i] } }
