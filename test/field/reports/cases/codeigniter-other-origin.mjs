export default { id: 'codeigniter-other-origin', source: 'codeigniter4/CodeIgniter4, system/HTTP/Cors.php', software: 'php', kind: 'origin',
  story: 'allowedOrigins has one entry, which CodeIgniter sends to everybody: the name of the staging site.',
  async start(t) {
    const { port } = await t.serve(({ preflight, method }) => ({ status: preflight ? 204 : method === 'GET' ? 200 : 404, headers: [['Server', 'nginx'], ['X-Powered-By', 'PHP/8.1.20'], ['Access-Control-Allow-Origin', 'https://staging.example.com'], ...(preflight ? [['Access-Control-Allow-Headers', 'Authorization, Content-Type'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE'], ['Access-Control-Max-Age', '7200']] : [['Content-Type', 'application/json; charset=UTF-8']])], body: preflight ? '' : '[]' }))
    return { url: `https://api.example.com:${port}/api/products`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.fixed-other-origin', 'origin-not-allowed.subdomain'], fixFor: ['php', null], layer: ['php', 'nginx'], warnings: { mustNot: ['missing-vary-origin'] }, mustSay: [/staging\.example\.com/] } }
