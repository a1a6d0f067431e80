import type { Pitfall } from './pitfall.ts'

export const postmanProvesNothing = {
  title: '“It works in Postman”',
  text: 'Only browsers ask for permission. curl and Postman show the same answer and let it through whatever its headers say.',
  fits: ({ judged }) => judged.verdict.outcome === 'blocked',
} as const satisfies Pitfall
