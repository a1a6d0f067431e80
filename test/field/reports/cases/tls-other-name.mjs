import https from 'node:https'
import tls from 'node:tls'
export default { id: 'tls-other-name', source: 'the certificate of the old host name after a move', software: 'unknown', kind: 'tls',
  story: 'The new name of the API points at the server, whose certificate has the old name alone.',
  async start(t) {
    const s = https.createServer({ key: t.authority.key, cert: t.authority.cert('old-api.example.com') }, (q, r) => { r.writeHead(200, { 'Access-Control-Allow-Origin': '*' }); r.end('{}') })
    const port = await t.attach(s)
    return { url: `https://new-api.example.com:${port}/v1` }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure.name-mismatch'], mustSay: [/old-api\.example\.com/], mustNotSay: [/rejectUnauthorized/] } }
