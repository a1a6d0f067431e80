import type { Pitfall } from './pitfall.ts'

export const cacheKeepsOldAnswers = {
  title: 'Testing the repair through a cache',
  text: 'Preflights are kept by the browser up to Max-Age, answers by the CDN. Purge, and try in a private window, before you conclude that it did not help.',
  fits: () => false,
} as const satisfies Pitfall
