import { seen } from '../../facts/faults.ts'
import { headerOf } from '../../facts/answer.ts'
import { reflection } from '../../facts/origin-policy.ts'
import type { WarningRule } from './warning.ts'

export const reflectsAnyOrigin = {
  title: 'Any origin is sent back as allowed',
  text: 'An origin nobody knows is allowed by name, so the policy is as open as *, and looks as if it were not. Compare with a list.',
  examine: (facts) => {
    const found = reflection(facts)
    if (found === null || headerOf(found.answer, 'access-control-allow-credentials') === 'true') return null
    return [seen(found.answer)]
  },
} as const satisfies WarningRule
