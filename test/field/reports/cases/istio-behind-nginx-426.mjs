import { API } from '../lib.mjs'

export default {
  id: 'istio-behind-nginx-426',
  source: 'istio/istio#33372; envoyproxy/envoy codec_impl.cc',
  software: 'Envoy',
  kind: 'wrong-protocol',
  story: 'nginx passes on in HTTP/1.0, which Envoy behind it answers with 426 before any route.',
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 426,
      headers: [
        ['Server', 'nginx/1.22.1'],
        ['Content-Type', 'text/plain'],
      ],
      body: 'Upgrade Required',
    }))
    return { url: `https://${API}:${port}/v1/orders`, args: ['-X', 'PUT', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: {
    outcome: 'blocked',
    causes: ['gateway-error'],
    fixFor: [null, 'nginx'],
    mustSay: [/proxy_http_version 1\.1/],
    mustNotSay: [/add_header/],
  },
}
