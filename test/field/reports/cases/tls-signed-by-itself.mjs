import https from 'node:https'
export default { id: 'tls-signed-by-itself', source: 'JakeChampion/fetch#585', software: 'unknown', kind: 'tls',
  story: 'The API has a certificate that it signed itself; people are told to skip the check, which no page can.',
  async start(t) {
    const port = await t.attach(https.createServer({ key: t.authority.key, cert: t.authority.refused('api.example.com', 'self-signed') }, (q, r) => { r.writeHead(200, { 'Access-Control-Allow-Origin': '*' }); r.end('{}') }))
    return { url: `https://api.example.com:${port}/v1` }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure.untrusted'], fixFor: [null], mustSay: [/sign|authority|trust/i], mustNotSay: [/rejectUnauthorized|NODE_TLS_REJECT|--insecure|-k /] } }
