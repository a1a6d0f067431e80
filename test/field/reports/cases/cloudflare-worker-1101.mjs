import { API } from '../lib.mjs'

export default {
  id: 'cloudflare-worker-1101',
  source: 'developers.cloudflare.com/workers/observability/errors',
  software: 'Cloudflare Workers',
  kind: 'gateway',
  story: "The Worker throws before its CORS headers: Cloudflare answers 500 with error 1101.",
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 500,
      headers: [
        ['Server', 'cloudflare'],
        ['CF-RAY', '8f0a-FRA'],
        ['Content-Type', 'text/plain; charset=UTF-8'],
      ],
      body: "error code: 1101",
    }))
    return { url: `https://${API}:${port}/v1/orders` }
  },
  expect: {
    outcome: 'blocked',
    causes: ['gateway-error'],
    fixFor: ['cloudflare', null],
    layer: ['cloudflare'],
    mustSay: [/\b1101\b/, /wrangler tail/],
  },
}
