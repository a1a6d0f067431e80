export default { id: 'synapse-admin-not-proxied', source: 'Awesome-Technologies/synapse-admin#18, #651', software: 'nginx', kind: 'path',
  story: 'nginx hands /_matrix to Synapse, which answers * to all; /_synapse/admin is in no location, so nginx itself says 404, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => {
      const n = [['Server', 'nginx/1.24.0 (Ubuntu)']]
      if (!url.startsWith('/_matrix') && url !== '/') return { status: 404, headers: [...n, ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx/1.24.0 (Ubuntu)</center>\r\n</body>\r\n</html>\r\n' }
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, DELETE, OPTIONS'], ['Access-Control-Allow-Headers', 'X-Requested-With, Content-Type, Authorization, Date']]
      return method === 'OPTIONS' ? { status: 204, headers: [...n, ...c] } : { status: url === '/' ? 200 : 404, headers: [...n, ...c, ['Content-Type', 'application/json']], body: '{"errcode":"M_UNRECOGNIZED","error":"Unrecognized request"}' }
    })
    return { url: `https://matrix.example.com:${port}/_synapse/admin/v2/users?from=0&guests=true&limit=10`, args: ['-H', 'Authorization: Bearer syt_x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/404/, /nginx/i, /_synapse\/admin/] } }
