import { headerOf, type Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { letInInstead } from './let-in-instead.ts'
import { sendsConstantOrigin } from './origin-policy.ts'

/**
 * The preflight whose lists will hold for the page once its origin is let in: that of another origin that is, or the
 * page's own where one constant origin is sent whoever asks. Null where none of it says anything of lists.
 */
export function listsOnceLetIn(facts: Facts): Answer | null {
  const { preflight } = facts
  const own = preflight?.check.kind === 'mismatch' && sendsConstantOrigin(facts) ? preflight : null
  const answer = letInInstead(facts, 'preflight') ?? own
  return answer !== null && saysLists(answer) ? answer : null
}

function saysLists(answer: Answer): boolean {
  return ['methods', 'headers'].some((list) => headerOf(answer, `access-control-allow-${list}`) !== null)
}
