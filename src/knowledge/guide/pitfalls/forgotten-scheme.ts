import type { Pitfall } from './pitfall.ts'

export const forgottenScheme = {
  title: 'An origin on the list without its scheme, or with the other one',
  text: 'app.example.com, http://app.example.com and https://app.example.com are three different things; only the one the browser sends counts.',
  fits: ({ page, judged }) => page !== null && judged.verdict.outcome !== 'unreachable',
} as const satisfies Pitfall
