import { API } from '../lib.mjs'

export default {
  id: 'vercel-deployment-paused',
  source: 'vercel.com/docs/errors/DEPLOYMENT_PAUSED',
  software: 'Vercel',
  kind: 'nobody',
  story: "The project was paused by its spending limit.",
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 503,
      headers: [
        ['Server', 'Vercel'],
        ['X-Vercel-Error', 'DEPLOYMENT_PAUSED'],
        ['X-Vercel-Id', 'fra1::x'],
        ['Content-Type', 'text/plain; charset=utf-8'],
      ],
      body: "This deployment is temporarily paused\n\nDEPLOYMENT_PAUSED\n",
    }))
    return { url: `https://${API}:${port}/v1/orders` }
  },
  expect: {
    outcome: 'blocked',
    causes: ['wrong-url', 'gateway-error'],
    fixFor: ['vercel', null],
    mustSay: [/paused/],
    mustNotSay: [/Access-Control-Allow-Methods/],
  },
}
