import net from 'node:net'
export default { id: 'elasticsearch-plain-http-to-tls', source: 'dsbook/dsbook#40, Elasticsearch 8 with security on by default', software: 'elasticsearch', kind: 'connection',
  story: 'Elasticsearch 8 speaks https; the page calls http, and the server closes the connection without an answer.',
  async start(t) {
    const port = await t.attach(net.createServer((s) => { s.on('error', () => {}); s.once('data', (first) => (first[0] === 22 ? s.destroy() : s.end())) }))
    return { page: 'http://localhost:3000', url: `http://localhost:${port}/_search` }
  },
  expect: { outcome: 'unreachable', causes: ['connection-broken'], neverCertain: ['dns-failure', 'connection-refused', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/https/i] } }
