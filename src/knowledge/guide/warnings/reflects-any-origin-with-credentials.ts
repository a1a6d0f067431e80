import { proof } from '../../causes/cause.ts'
import { seen } from '../../facts/faults.ts'
import { headerOf } from '../../facts/answer.ts'
import { reflection } from '../../facts/origin-policy.ts'
import type { WarningRule } from './warning.ts'

export const reflectsAnyOriginWithCredentials = {
  title: 'Any origin is sent back as allowed, with credentials',
  text: 'Any website can read this API as the visitor who is signed in. This is a hole, not a setting: compare with a list at once.',
  examine: (facts) => {
    const found = reflection(facts)
    if (found === null || headerOf(found.answer, 'access-control-allow-credentials') !== 'true') return null
    return [seen(found.answer), proof(found.answer, 'Access-Control-Allow-Credentials: true')]
  },
} as const satisfies WarningRule
