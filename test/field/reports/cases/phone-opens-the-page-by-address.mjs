export default { id: 'phone-opens-the-page-by-address', source: 'Stack Overflow, vite --host, the phone opens http://192.168.… and the API has localhost on its list', software: 'flask', kind: 'origin',
  story: 'The phone opens the page by the address of the laptop; flask-cors lists http://localhost:5173.',
  async start(t) {
    const { flaskCors } = await import('../lib.mjs')
    const { port } = await t.serve(flaskCors({ origins: ['http://localhost:5173'], view: ({ path }) => path === '/items' ? { status: 200 } : { status: 404, body: '<!doctype html>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n' } }), { plain: true })
    return { page: 'http://192.168.1.20:5173', pagePin: null, url: `http://laptop.local:${port}/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'local-network-access', 'preflight-requires-auth'], fixFor: ['flask'], layer: ['flask'], mustSay: [/192\.168\.1\.20:5173/, /localhost/] } }
