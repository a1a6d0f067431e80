import type { Place } from './place.ts'

export const frontendCode = {
  title: 'The address that the page really calls',
  lookFor:
    'The fetch or axios call and the variable its base address comes from. A build fixes such variables: a value missing at build time leaves localhost or “undefined” in the bundle.',
} as const satisfies Place
