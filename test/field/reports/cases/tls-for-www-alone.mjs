import https from 'node:https'
export default { id: 'tls-for-www-alone', source: 'letsencrypt community, certificate for www only', software: 'unknown', kind: 'tls',
  story: 'The certificate names www.shop.example; the page calls shop.example.',
  async start(t) {
    const port = await t.attach(https.createServer({ key: t.authority.key, cert: t.authority.cert('www.shop.example') }, (q, r) => { r.writeHead(200, { 'Access-Control-Allow-Origin': '*' }); r.end('{}') }))
    return { page: 'https://m.shop.example', url: `https://shop.example:${port}/api/cart` }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure.name-mismatch'], fixFor: [null], mustSay: [/www\.shop\.example/] } }
