import type { Answer } from '../facts/answer.ts'
import { acceptsPage, type Facts } from '../facts/facts.ts'
import { isFromElsewhere, seen } from '../facts/faults.ts'
import { changedByOrigin, omissionOf, refusalByOrigin } from '../facts/origin-policy.ts'
import { bodySays } from '../facts/refusal-kind.ts'
import { proof, type Draft } from './cause.ts'
import { leftOut } from './left-out.ts'

/** With an Origin the server answers an error, without one it does not: something there refuses origins. */
export function byOrigin(facts: Facts): Draft<'origin-not-allowed'> | null {
  const refusal = refusalByOrigin(facts)
  if (
    refusal === null ||
    refusal.answer.status >= 500 ||
    isFromElsewhere(refusal.answer) ||
    facts.answers.some((one) => acceptsPage(one, facts))
  )
    return null
  return {
    ...leftOut(facts, refusal.answer, omissionOf(facts)),
    confidence: 'likely',
    evidence: [seen(refusal.answer), seen(refusal.without), ...saidBy(refusal.answer)],
  }
}

/** With an Origin the response is bare, and of another status than without, or empty: something there looks at Origin. */
export function emptied(facts: Facts): Draft<'origin-not-allowed'> | null {
  const { request } = facts
  const without = changedByOrigin(facts)
  if (without === null || request === null || request.status >= 400 || request.check.kind !== 'missing')
    return null
  if (isFromElsewhere(request) || facts.answers.some((one) => acceptsPage(one, facts))) return null
  return {
    ...leftOut(facts, request, omissionOf(facts)),
    confidence: 'likely',
    evidence: [
      seen(request),
      seen(without),
      ...(without.status === request.status
        ? [proof(request, 'with an Origin the response is empty, without one it has a body')]
        : []),
    ],
  }
}

/** What the error says, in its own words: it often names the setting. */
function saidBy(answer: Answer) {
  const says = bodySays(answer, 320)
  return says === null ? [] : [proof(answer, `the body says “${says}”`)]
}
