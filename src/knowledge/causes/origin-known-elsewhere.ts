import type { Answer } from '../facts/answer.ts'
import { isBisected } from '../facts/bisected.ts'
import { acceptsPage, answersFor, type Facts } from '../facts/facts.ts'
import { firstFailing, isFromElsewhere, seen } from '../facts/faults.ts'
import { loginOf } from '../facts/login.ts'
import { pageAtEnd } from '../facts/page-at-end.ts'
import { failureByOrigin, omissionOf } from '../facts/origin-policy.ts'
import { pastCache } from '../facts/past-cache.ts'
import { refusedOnOtherPaths, speakers } from '../facts/reach.ts'
import { proof, type Draft } from './cause.ts'
import { leftOut } from './left-out.ts'

/** The response is bare, and on other paths the server names another origin to this page. */
export function namedElsewhere(facts: Facts): Draft<'origin-not-allowed'> | null {
  const answer = bareOfTwo(facts)
  if (answer === null || refusedOnOtherPaths(facts).length === 0 || pastCache(facts, answer) !== null)
    return null
  if (facts.answers.some((one) => acceptsPage(one, facts))) return null
  return { ...leftOut(facts, answer, omissionOf(facts)), confidence: 'likely' }
}

function bareOfTwo({ preflight, request }: Facts): Answer | null {
  const isBare = (one: Answer | null) => one?.check.kind === 'missing' && !isFromElsewhere(one)
  return [preflight, request].find(isBare) ?? null
}

/** The page is allowed nowhere and refused by a bare response; another response shows that there is a policy. */
export function knownElsewhere(facts: Facts): Draft<'origin-not-allowed'> | null {
  const answer = bareOfTwo(facts)
  if (answer === null || isBisected(facts) || failureByOrigin(facts) !== null) return null
  const toPage = facts.answers.filter(({ origin }) => origin === facts.subject.pageOrigin)
  if (toPage.some(({ check }) => check.kind !== 'missing')) return null
  const other = speakers(facts)[0]
  if (other === undefined) return null
  return {
    ...leftOut(facts, answer, omissionOf(facts)),
    confidence: 'likely',
    evidence: [
      seen(answer),
      proof(other, `another response shows a policy: ${other.corsNames.join(', ') || 'Vary: Origin'}`),
    ],
  }
}

/** Past a redirect to another server the same request from the page's own origin is refused as well. */
export function onFarSide(facts: Facts): Draft<'origin-not-allowed'> | null {
  if (facts.request !== null && loginOf(facts.request) !== null) return null
  // What stands there is for people, and nothing to be called.
  if (pageAtEnd(facts) !== null) return null
  const far = answersFor(facts, 'far-side')
  const answer =
    far.find((one) => one.purpose.form === 'request' && one.status < 400) ??
    far.find((one) => one.purpose.form === 'preflight' && one.isOk)
  if (answer === undefined || answer.location !== null) return null
  if (answer.check.kind !== 'missing' && answer.check.kind !== 'mismatch') return null
  const { host } = new URL(answer.observation.request.url)
  return {
    confidence: 'likely',
    title: `Behind the redirect waits another fault: ${host} does not let ${facts.subject.pageOrigin} in either when it is called at once`,
    evidence: [seen(answer)],
  }
}

/** Several values are sent, and whichever stays, it is not the page's. */
export function amongSeveral(facts: Facts): Draft<'origin-not-allowed'> | null {
  const answer = firstFailing(facts, 'multiple')
  if (answer === null) return null
  const values = answer.check.value.split(/[\s,]+/)
  if (values.includes('*') || values.includes(facts.subject.pageOrigin)) return null
  return {
    confidence: 'likely',
    title: `Behind it waits another fault: none of the values is ${facts.subject.pageOrigin}`,
    evidence: [seen(answer)],
  }
}
