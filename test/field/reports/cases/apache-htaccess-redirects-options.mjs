export default { id: 'apache-htaccess-redirects-options', source: 'Stack Overflow, .htaccess and OPTIONS', software: 'apache', kind: 'preflight',
  story: 'The rewrite of a framework sends OPTIONS to index.php, which knows no route for it: 404 in HTML with the headers of .htaccess.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: method === 'OPTIONS' ? 404 : 200, headers: [['Server', 'Apache/2.4.57 (Debian)'], ['X-Powered-By', 'PHP/8.2.1'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Content-Type, Authorization'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE'], ['Content-Type', method === 'OPTIONS' ? 'text/html; charset=UTF-8' : 'application/json']], body: method === 'OPTIONS' ? '<h1>Not found</h1>' : '{}' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], fixFor: ['apache', 'php', null], layer: ['apache', 'php'], mustSay: [/404/, /OPTIONS/] } }
