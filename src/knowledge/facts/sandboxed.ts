import { opaqueOrigin, type Case } from '../model/case.ts'
import type { Evidence, Observation } from '../model/evidence.ts'
import { checkOrigin } from './allow-origin.ts'
import { originTakenBy } from './page-policy.ts'

/**
 * The case as the browser makes it where the page's policy takes its origin away: with `Origin: null`, whatever origin
 * was probed with. As it is where that is let in all the same, or another page's policy was read.
 */
export function asSandboxed(subject: Case, { page, observations }: Evidence): Case {
  if (page === null || page.isAssumed === true || subject.pageOrigin === opaqueOrigin) return subject
  if (originTakenBy(page.policies) === null) return subject
  const isLetIn = (asked: Observation): boolean =>
    asked.response !== null &&
    checkOrigin(asked.response.headers, opaqueOrigin, subject.credentials).kind === 'passes'
  return observations.filter(asksAsOpaque).some(isLetIn) ? subject : { ...subject, pageOrigin: opaqueOrigin }
}

export function asksAsOpaque({ purpose }: Observation): boolean {
  return purpose.kind === 'from-origin' && purpose.relation === 'null'
}
