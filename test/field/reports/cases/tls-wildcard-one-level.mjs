import https from 'node:https'
export default { id: 'tls-wildcard-one-level', source: 'Stack Overflow, wildcard certificate and a second level', software: 'unknown', kind: 'tls',
  story: 'The certificate is for *.example.com; the host is v2.api.example.com, one level deeper.',
  async start(t) {
    const port = await t.attach(https.createServer({ key: t.authority.key, cert: t.authority.cert('*.example.com') }, (q, r) => { r.writeHead(200, { 'Access-Control-Allow-Origin': '*' }); r.end('{}') }))
    return { url: `https://v2.api.example.com:${port}/orders` }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure.name-mismatch'], fixFor: [null], mustSay: [/\*\.example\.com/, /one label|one level|single label|a level/i] } }
