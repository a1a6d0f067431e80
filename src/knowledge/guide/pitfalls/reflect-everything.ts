import type { Pitfall } from './pitfall.ts'

export const reflectEverything = {
  title: 'Sending back whatever Origin came',
  text: 'With credentials it lets any site act as the visitor who is signed in. Compare against a list first, and answer only what is on it.',
  fits: ({ sendsCredentials }) => sendsCredentials,
} as const satisfies Pitfall
