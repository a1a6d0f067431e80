import fs from 'node:fs'
import https from 'node:https'
export default { id: 'tls-wants-a-client-certificate', source: 'Stack Overflow, ERR_BAD_SSL_CLIENT_AUTH_CERT and preflight', software: 'unknown', kind: 'tls',
  story: 'The API demands a client certificate in TLS itself; a preflight never brings one.',
  async start(t) {
    const port = await t.attach(https.createServer({ ...t.authority.options(), requestCert: true, rejectUnauthorized: true, ca: [fs.readFileSync(t.authority.file)] }, (q, r) => { r.writeHead(200, { 'Access-Control-Allow-Origin': '*' }); r.end('{}') }))
    return { url: `https://api.example.com:${port}/v1` }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure', 'tls-failure.handshake'], fixFor: [null], mustSay: [/client certificate/i, /preflight/], mustNotSay: [/no common protocol/] } }
