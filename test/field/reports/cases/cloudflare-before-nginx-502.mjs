export default { id: 'cloudflare-before-nginx-502', source: 'Cloudflare community, 502 from the origin is passed on: the page says nginx', software: 'nginx', kind: 'gateway',
  story: 'Behind Cloudflare stands an nginx whose application is down: its own 502 page comes through. Static files are well.',
  async start(t) {
    const { port } = await t.serve(({ url }) => {
      const cf = [['Server', 'cloudflare'], ['CF-RAY', '8a0b1c2d3e4f-FRA'], ['cf-cache-status', 'DYNAMIC']]
      if (url.startsWith('/api')) return { status: 502, headers: [...cf, ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.24.0 (Ubuntu)</center>\r\n</body>\r\n</html>\r\n' }
      return { status: url === '/' ? 200 : 404, headers: [...cf, ['Content-Type', 'text/html']], body: '<!doctype html><title>API</title>' }
    })
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'blocked-at-edge', 'preflight-failed'], fixFor: ['nginx', null], layer: ['nginx', 'cloudflare'], mustSay: [/502/, /nginx/] } }
