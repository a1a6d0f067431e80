import net from 'node:net'
export default { id: 'tls-edge-has-no-certificate-for-the-name', source: 'Cloudflare documentation, ERR_SSL_VERSION_OR_CIPHER_MISMATCH on a deep subdomain', software: 'unknown', kind: 'tls',
  story: 'Universal SSL covers one level: for v2.api.example.com the edge has no certificate and answers the hello with alert 40.',
  async start(t) {
    const port = await t.attach(net.createServer((s) => s.once('data', () => s.end(Buffer.from([0x15, 3, 3, 0, 2, 2, 40])))))
    return { url: `https://v2.api.example.com:${port}/orders` }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure', 'tls-failure.handshake'], fixFor: [null], mustSay: [/no certificate for v2\.api\.example\.com/] } }
