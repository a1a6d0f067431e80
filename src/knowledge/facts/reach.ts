import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { acceptsPage, answersFor } from './facts.ts'

/** Answers of the server that is called; the page's own and a compared server's say nothing about its policy. */
export function ownAnswers({ answers }: Facts): readonly Answer[] {
  return answers.filter(({ purpose }) => !foreignPurposes.has(purpose.kind))
}
const foreignPurposes = new Set(['page', 'page-script', 'compared-url', 'far-side'])

/** The responses, of any origin, path or status, that carry a CORS header or vary by `Origin`. */
export function speakers(facts: Facts): readonly Answer[] {
  return ownAnswers(facts).filter(
    ({ corsNames, variesByOrigin, check }) =>
      corsNames.length > 0 || variesByOrigin || check.kind === 'unread',
  )
}

/** Whether there is any such answer. */
export function speaksCors(facts: Facts): boolean {
  return speakers(facts).length > 0
}

/** Answers to the page's origin that carry its permission on another path, another status or the preflight. */
export function carriersElsewhere(facts: Facts): readonly Answer[] {
  const kinds = new Set([
    'by-get',
    'error-path',
    'sibling',
    'preflight',
    'bisect',
    'allow-map',
    'allow-any-header',
  ])
  return ownAnswers(facts).filter(
    (answer) => kinds.has(answer.purpose.kind) && isHopZero(answer) && isPermission(answer, facts),
  )
}

/** A wildcard permits, too; that it means nothing with credentials is another fault. */
function isPermission(answer: Answer, facts: Facts): boolean {
  const isWildcard = answer.check.kind === 'wildcard-with-credentials'
  return acceptsPage(answer, facts) || (isWildcard && answer.origin === facts.subject.pageOrigin)
}

/** The first of them where the response to the request itself is bare: it would look like this one if it were covered. */
export function likeElsewhere(facts: Facts): Answer | null {
  return facts.request?.check.kind === 'missing' ? (carriersElsewhere(facts)[0] ?? null) : null
}

/** The same on another path only. */
export function carriersOnOtherPaths(facts: Facts): readonly Answer[] {
  return carriersElsewhere(facts).filter(
    ({ purpose }) => purpose.kind === 'error-path' || purpose.kind === 'sibling',
  )
}

/** A response on another path, to this page, that names another origin. */
interface RefusedElsewhere {
  readonly answer: Answer
  readonly named: string
}

/** Where a policy shows on other paths, and leaves this page out. */
export function refusedOnOtherPaths(facts: Facts): readonly RefusedElsewhere[] {
  return ownAnswers(facts).flatMap((answer) => {
    const { purpose, origin, check } = answer
    const isOther = purpose.kind === 'error-path' || purpose.kind === 'sibling'
    return isOther && origin === facts.subject.pageOrigin && check.kind === 'mismatch'
      ? [{ answer, named: check.value }]
      : []
  })
}

/** Whether enough was asked to say that something is nowhere: another origin and another path, or a second form. */
export function askedAround(facts: Facts): boolean {
  return (
    answersFor(facts, 'from-origin').length > 0 &&
    answersFor(facts, 'error-path').length + answersFor(facts, 'sibling').length > 0
  )
}

/** Whether nothing is there but the page's own two requests, as in a recording. */
export function isAskedAlone(facts: Facts): boolean {
  return ownAnswers(facts).every(({ purpose }) => purpose.kind === 'preflight' || purpose.kind === 'request')
}

function isHopZero({ purpose }: Answer): boolean {
  return !('hop' in purpose) || purpose.hop === 0
}
