import { API } from '../lib.mjs'

export default {
  id: 'alb-http-to-tls-target',
  source: 'repost.aws/knowledge-center/elb-http-error-codes; nginx ngx_http_request.c',
  software: 'nginx',
  kind: 'wrong-protocol',
  story: 'A load balancer ends TLS and asks its target over plain http at 443, where nginx takes TLS alone.',
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 400,
      headers: [
        ['Server', 'nginx'],
        ['Content-Type', 'text/html'],
      ],
      body: '<html>\r\n<head><title>400 The plain HTTP request was sent to HTTPS port</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n<center>The plain HTTP request was sent to HTTPS port</center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
    }))
    return { url: `https://${API}:${port}/v1/orders`, args: ['-H', 'authorization: Bearer x'] }
  },
  expect: {
    outcome: 'blocked',
    causes: ['gateway-error'],
    fixFor: [null, 'nginx'],
    mustSay: [/plain http/, /over https/],
    mustNotSay: [/add_header Access-Control/],
  },
}
