export default { id: 'flexible-tls-and-an-endless-redirect', source: 'Cloudflare documentation, ERR_TOO_MANY_REDIRECTS and Flexible SSL', software: 'cloudflare', kind: 'redirect',
  story: 'The edge speaks http to the application, which sends everything to https: the address is redirected to itself for ever.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => ({ status: 301, headers: [['Server', 'cloudflare'], ['CF-RAY', '8a0b-FRA'], ['CF-Cache-Status', 'DYNAMIC'], ['Location', `https://${h.host}${url}`], ['Content-Type', 'text/html']], body: '<html><head><title>301 Moved Permanently</title></head></html>' }))
    return { url: `https://api.example.com:${port}/v1/items` }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin'], fixFor: [null, 'cloudflare', 'nginx'], mustSay: [/itself|loop|same address|for ever|endless/i], mustNotSay: [/Call https:\/\/api\.example\.com:\d+\/v1\/items directly/] } }
