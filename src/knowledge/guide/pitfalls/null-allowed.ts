import type { Pitfall } from './pitfall.ts'

export const nullAllowed = {
  title: 'Allowing the origin null',
  text: 'Every sandboxed frame and every local file has this origin, an attacker’s among them. Give the page a real origin instead.',
  fits: ({ page }) => page === null,
} as const satisfies Pitfall
