import { API } from '../lib.mjs'

export default {
  id: 'crashed-500-everywhere',
  source: 'expressjs/express#2259; stackoverflow.com/questions/45372822',
  software: 'unknown',
  kind: 'bare-error',
  story: "The application fails at every request: a 500 without a word on CORS, whoever asks and wherever.",
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 500,
      headers: [
        ['Content-Type', 'application/json'],
      ],
      body: "{\"message\":\"connect ECONNREFUSED 10.0.0.5:5432\"}",
    }))
    return { url: `https://${API}:${port}/v1/orders` }
  },
  expect: {
    outcome: 'blocked',
    causes: ['cors-not-configured', 'error-response-without-cors'],
    neverCertain: ['cors-not-configured'],
    fixFor: [null],
    mustSay: [/\b500\b/, /the error comes first/, /ECONNREFUSED/],
  },
}
