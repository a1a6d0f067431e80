export default { id: 'port-that-browsers-refuse', source: 'chromestatus, port 10080 and NAT Slipstreaming', software: 'unknown', kind: 'connection',
  story: 'The API of a NAS is published at port 10080, which browsers refuse to open (ERR_UNSAFE_PORT).',
  async start() {
    return { page: 'http://app.example.com', url: 'http://nas.example.com:10080/api' }
  },
  expect: { outcome: ['blocked', 'unreachable'], causes: ['bad-port'], fixFor: [null], mustSay: [/10080/] } }
