import { API } from '../lib.mjs'

export default {
  id: 'content-length-too-large',
  source: 'nginx.org/en/docs/http/ngx_http_sub_module.html; net/base/net_error_list.h ERR_CONTENT_LENGTH_MISMATCH',
  software: 'unknown',
  kind: 'allowed-and-fails',
  story: 'A layer rewrites the body and leaves its old Content-Length: CORS passes, and the body never comes whole.',
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', 'https://app.example.com'],
        ['Vary', 'Origin'],
        ['Content-Type', 'application/json'],
        ['Content-Length', '4000'],
        ['Connection', 'close'],
      ],
      body: '{"orders":[]}',
    }))
    return { url: `https://${API}:${port}/v1/orders` }
  },
  expect: {
    outcome: 'allowed',
    causes: ['connection-broken'],
    fixFor: [null],
    mustSay: [/breaks off before its end/, /Content-Length/],
  },
}
