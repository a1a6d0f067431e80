import { seen } from '../../facts/faults.ts'
import { opaqueOrigin } from '../../model/case.ts'
import { headerOf } from '../../facts/answer.ts'
import { acceptedByName } from './accepted-relation.ts'
import { allowingAnswer } from './allowing-answer.ts'
import type { WarningRule } from './warning.ts'

export const nullAllowed = {
  title: 'The origin null is allowed',
  text: 'Any page can get this origin for itself by way of a sandboxed frame. Take null off the list.',
  examine: (facts) => {
    const answer = allowingAnswer(facts)
    const isOurs = answer !== null && headerOf(answer, 'access-control-allow-origin') === opaqueOrigin
    return isOurs ? [seen(answer)] : acceptedByName(facts, 'null')
  },
} as const satisfies WarningRule
