import { API } from '../lib.mjs'

export default {
  id: 'gzip-header-left-on',
  source: 'stackoverflow.com/questions/14039804; net/base/net_error_list.h ERR_CONTENT_DECODING_FAILED',
  software: 'unknown',
  kind: 'allowed-and-fails',
  story: 'A proxy in between unpacks the body and hands Content-Encoding: gzip on: CORS passes, and script gets "Failed to fetch".',
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', 'https://app.example.com'],
        ['Vary', 'Origin'],
        ['Content-Encoding', 'gzip'],
        ['Content-Type', 'application/json'],
      ],
      body: '{"orders":[]}',
    }))
    return { url: `https://${API}:${port}/v1/orders` }
  },
  expect: {
    outcome: 'allowed',
    causes: ['connection-broken'],
    fixFor: [null],
    mustSay: [/Content-Encoding/, /Failed to fetch/],
  },
}
