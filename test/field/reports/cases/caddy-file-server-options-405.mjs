export default { id: 'caddy-file-server-options-405', source: 'caddyserver/caddy, modules/caddyhttp/fileserver/staticfiles.go', software: 'caddy', kind: 'options',
  story: 'header sets * on everything, but the file_server knows GET and HEAD only: OPTIONS is 405.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['Access-Control-Allow-Origin', '*'], ['Server', 'Caddy']]
      if (!['GET', 'HEAD'].includes(method)) return { status: 405, headers: [...id, ['Allow', 'GET, HEAD'], ['Content-Length', '0']] }
      return url.startsWith('/tiles/1.json') ? { status: 200, headers: [...id, ['Content-Type', 'application/json'], ['Etag', '"d8k1x2"'], ['Accept-Ranges', 'bytes'], ['Last-Modified', 'Tue, 05 Mar 2024 10:00:00 GMT']], body: '{}' } : { status: 404, headers: [...id, ['Content-Length', '0']] }
    })
    return { url: `https://static.example.com:${port}/tiles/1.json`, args: ['-H', 'X-Requested-With: XMLHttpRequest'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], fixFor: ['caddy', null], layer: ['caddy'], mustSay: [/405/, /OPTIONS/, /x-requested-with/i] } }
