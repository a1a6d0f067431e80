import { readExchange } from '../../../../src/knowledge/browsers/judge/read-exchange.ts'

export const url = 'https://api.example.com/a'
export const allowing = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', 'PUT'],
  ['Access-Control-Allow-Headers', 'if-match'],
  ['Cache-Control', 'no-store'],
]
export const answer = { status: 200, headers: allowing }
/** A case whose one response lets everything through, with more of its own, as `judge` reads it. */
export const line = (more: object) =>
  readExchange(
    JSON.stringify({
      id: 'a',
      page: 'https://app.example.com',
      url,
      hops: [{ url, preflight: answer, response: answer }],
      ...more,
    }),
  )
