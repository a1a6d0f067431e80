import { API, PAGE } from '../lib.mjs'

export default {
  id: 'nginx-plain-http-to-tls',
  source: 'nginx ngx_http_request.c; stackoverflow.com/questions/8768946',
  software: 'nginx',
  kind: 'wrong-protocol',
  story: 'The page calls http:// at the port on which nginx ends TLS: every request is answered 400 before any location.',
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 400,
      headers: [
        ['Server', 'nginx/1.24.0'],
        ['Content-Type', 'text/html'],
        ['Connection', 'close'],
      ],
      body: '<html>\r\n<head><title>400 The plain HTTP request was sent to HTTPS port</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n<center>The plain HTTP request was sent to HTTPS port</center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n',
    }), { plain: true })
    return {
      page: PAGE,
      url: `http://${API}:${port}/v1/orders`,
      args: ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}'],
    }
  },
  expect: {
    outcome: 'blocked',
    causes: ['wrong-url'],
    fixFor: [null],
    mustSay: [/https:\/\/api\.example\.com/, /https alone/],
    mustNotSay: [/add_header/, /Access-Control-Allow-Origin: http/],
  },
}
