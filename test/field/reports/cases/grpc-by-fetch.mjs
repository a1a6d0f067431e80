import { API } from '../lib.mjs'

export default {
  id: 'grpc-by-fetch',
  source: 'grpc/grpc-web README; grpc-go internal/transport/handler_server.go',
  software: 'Go',
  kind: 'wrong-protocol',
  story: "fetch() of a gRPC server: it answers 415 in gRPC, and no CORS header would help the page to speak it.",
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 415,
      headers: [
        ['Content-Type', 'application/grpc'],
        ['Grpc-Status', '3'],
        ['Grpc-Message', 'invalid gRPC request content-type ""'],
      ],
      body: "",
    }))
    return { url: `https://${API}:${port}/v1/orders`, args: ["-X", "POST", "-H", "content-type: application/json", "--data", "{}"] }
  },
  expect: {
    outcome: 'blocked',
    causes: ['wrong-url'],
    fixFor: [null],
    mustSay: [/gRPC-Web/],
    mustNotSay: [/Access-Control-Allow-Methods: /],
  },
}
