export default { id: 'apigw-websocket-without-stage', source: 'API Gateway documentation, WebSocket APIs, 403 Forbidden', software: 'api-gateway-http', kind: 'websocket',
  story: 'The address of the socket lacks the stage: API Gateway answers the handshake 403 Forbidden.',
  async start(t) {
    const no = { status: 403, headers: [['Content-Type', 'application/json'], ['x-amzn-RequestId', '5b8c3ed4-aaaa-4bbb-8ccc-000000000000'], ['x-amzn-ErrorType', 'ForbiddenException'], ['x-amz-apigw-id', 'Jk2lXE1PDoEFg_w=']], body: '{"message":"Forbidden"}' }
    const { port } = await t.socket(() => no, { otherwise: no })
    return { url: `wss://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com:${port}/`, args: ['--as', 'websocket'] }
  },
  expect: { outcome: 'blocked', neverCertain: ['origin-not-allowed'], causes: ['refused-by-application', 'wrong-url', 'blocked-at-edge'], maxConfidence: 'likely', fixFor: [null, 'api-gateway-http', 'api-gateway-rest'], mustSay: [/403/, /stage|path/i] } }
