import { API } from '../lib.mjs'

export default {
  id: 'cloudflare-worker-1102',
  source: 'developers.cloudflare.com/workers/observability/errors',
  software: 'Cloudflare Workers',
  kind: 'gateway',
  story: "The Worker uses up its CPU time: the page of error 1102 looks like those of a block, and is none.",
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 503,
      headers: [
        ['Server', 'cloudflare'],
        ['CF-RAY', '8f0a-FRA'],
        ['Content-Type', 'text/html; charset=UTF-8'],
      ],
      body: "<!DOCTYPE html><html><head><title>Worker exceeded resource limits | api.example.com | Cloudflare</title></head><body><div id=\"cf-error-details\">Error 1102</div></body></html>",
    }))
    return { url: `https://${API}:${port}/v1/orders` }
  },
  expect: {
    outcome: 'blocked',
    causes: ['gateway-error'],
    neverCertain: ['blocked-at-edge'],
    fixFor: ['cloudflare', null],
    layer: ['cloudflare'],
    mustSay: [/\b1102\b/],
  },
}
