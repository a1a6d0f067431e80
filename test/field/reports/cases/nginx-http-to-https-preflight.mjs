export default { id: 'nginx-http-to-https-preflight', source: 'dotnet/AspNetCore.Docs#24301', software: 'nginx', kind: 'redirect',
  story: 'The page calls http://, nginx sends everything to https 301, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(({ h, origin, preflight }) => {
      const s = ['Server', 'nginx/1.24.0']
      if (h[':scheme'] === 'http') return { status: 301, headers: [s, ['Content-Type', 'text/html'], ['Location', `https://api.example.com:${port}/v1/ping`]], body: '<html>\r\n<head><title>301 Moved Permanently</title></head>\r\n<body>\r\n<center><h1>301 Moved Permanently</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n' }
      return { status: preflight ? 204 : 200, headers: [s, ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET']], body: preflight ? '' : '{}' }
    }, { mixed: true })
    return { page: 'http://app.example.com', url: `http://api.example.com:${port}/v1/ping`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.https-upgrade'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/https:\/\/api\.example\.com/] } }
