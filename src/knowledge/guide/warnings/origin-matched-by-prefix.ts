import { acceptedByName } from './accepted-relation.ts'
import type { WarningRule } from './warning.ts'

export const originMatchedByPrefix = {
  title: 'Origins are matched by how they begin',
  text: 'A host that only begins like yours belongs to whoever registers it, and is allowed. Compare the whole origin, or end the pattern with $.',
  examine: (facts) => acceptedByName(facts, 'prefix-match'),
} as const satisfies WarningRule
