import net from 'node:net'
export default { id: 'container-listens-on-its-own-loopback', source: 'Stack Overflow, ERR_EMPTY_RESPONSE of a published container port', software: 'unknown', kind: 'connection',
  story: 'The process in the container is bound to 127.0.0.1: the published port takes the connection and closes it without a word.',
  async start(t) {
    const port = await t.attach(net.createServer((s) => s.destroy()))
    return { page: 'http://app.example.com', url: `http://api.example.com:${port}/items` }
  },
  expect: { outcome: 'unreachable', causes: ['connection-broken'], fixFor: [null], mustSay: [/0\.0\.0\.0|container|bound/i] } }
