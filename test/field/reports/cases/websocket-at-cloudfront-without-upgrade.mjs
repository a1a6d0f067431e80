export default { id: 'websocket-at-cloudfront-without-upgrade', source: 'CloudFront documentation, WebSocket and origin request policy', software: 'cloudfront', kind: 'websocket',
  story: 'The behavior does not hand Sec-WebSocket headers on: the server behind answers 400 to what is no handshake any more.',
  async start(t) {
    const no = { status: 400, headers: [['Content-Type', 'application/json'], ['X-Cache', 'Error from cloudfront'], ['Via', '1.1 0a1b2c3d4e5f.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P5'], ['X-Amz-Cf-Id', 'kWc4x7k0lQ2n4aQv==']], body: '{"code":3,"message":"Bad request"}' }
    const { port } = await t.socket(() => no, { otherwise: no })
    return { url: `wss://d111111abcdef8.cloudfront.net:${port}/socket.io/?EIO=4&transport=websocket`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', causes: ['refused-by-application'], maxConfidence: 'likely', neverCertain: ['origin-not-allowed'], fixFor: ['socket.io', 'cloudfront', null], layer: ['cloudfront', 'socket.io'], mustSay: [/400/, /Bad request/] } }
