import https from 'node:https'
export default { id: 'tls-only-1-1', source: 'Stack Overflow, ERR_SSL_VERSION_OR_CIPHER_MISMATCH, TLS 1.0 and 1.1', software: 'unknown', kind: 'tls',
  story: 'An old appliance speaks TLS 1.1 at most, which browsers dropped in 2020.',
  async start(t) {
    const port = await t.attach(https.createServer({ ...t.authority.options(), SNICallback: undefined, cert: t.authority.cert('api.example.com'), minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }, (q, r) => { r.writeHead(200, { 'Access-Control-Allow-Origin': '*' }); r.end('{}') }))
    return { url: `https://api.example.com:${port}/v1` }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure', 'tls-failure.handshake'], fixFor: [null], mustSay: [/TLS ?(v?1\.2|1\.3)|version/i] } }
