import type { Pitfall } from './pitfall.ts'

export const securitySwitchedOff = {
  title: 'Switching the check off in your own browser',
  text: 'An extension or a start-up flag changes one browser: yours. Everyone else still fails, and you no longer see it.',
  fits: () => true,
} as const satisfies Pitfall
