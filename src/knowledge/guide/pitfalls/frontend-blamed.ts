import type { Pitfall } from './pitfall.ts'

export const frontendBlamed = {
  title: 'Looking for it in the page’s code',
  text: 'The decision rests on response headers. Unless the address is wrong or a header is superfluous, no change to the fetch call can help.',
  fits: ({ judged }) => judged.verdict.outcome === 'blocked',
} as const satisfies Pitfall
