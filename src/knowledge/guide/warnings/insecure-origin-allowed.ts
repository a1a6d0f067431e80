import { acceptedByName } from './accepted-relation.ts'
import type { WarningRule } from './warning.ts'

export const insecureOriginAllowed = {
  title: 'The http twin of a secure page is allowed',
  text: 'Whoever can change unencrypted traffic can act as that page and read the API. Allow the https origin only.',
  examine: (facts, causes) => {
    if (facts.page?.protocol !== 'https:') return null
    if (causes.some(({ id, variant }) => id === 'origin-not-allowed' && variant === 'scheme')) return null
    return acceptedByName(facts, 'other-scheme', ({ origin }) => origin.startsWith('http:'))
  },
} as const satisfies WarningRule
