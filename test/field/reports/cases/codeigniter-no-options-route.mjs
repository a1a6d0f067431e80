export default { id: 'codeigniter-no-options-route', source: 'codeigniter4/CodeIgniter4, user guide, CORS filter, OPTIONS routes', software: 'php', kind: 'options',
  story: 'The cors filter hangs on a group of routes and no OPTIONS route exists: CodeIgniter answers 404 in its own page; GET has the origin.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const b = [['Server', 'Apache'], ['X-Powered-By', 'PHP/8.1.20']]
      return method === 'GET' && url.startsWith('/api/products') ? { status: 200, headers: [...b, ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Content-Type', 'application/json; charset=UTF-8']], body: '[]' }
        : { status: 404, headers: [...b, ['Content-Type', 'text/html; charset=UTF-8']], body: '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page Not Found</title></head><body><div class="wrap"><h1>404</h1><p>Sorry! Cannot seem to find the page you were looking for.</p></div></body></html>' }
    })
    return { url: `https://api.example.com:${port}/api/products`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'wrong-url', 'cors-not-configured'], fixFor: ['php', 'apache', null], layer: ['php', 'apache'], mustSay: [/OPTIONS/, /404/] } }
