import type { Proof } from '../../model/diagnosis.ts'
import { proof } from '../../causes/cause.ts'
import { headerOf, type Answer } from '../../facts/answer.ts'
import { acceptsPage, type Facts } from '../../facts/facts.ts'
import type { WarningRule } from './warning.ts'

export const missingVaryOrigin = {
  title: 'The response depends on Origin, and Vary does not say so',
  text: 'A cache, the browser’s own too, may serve the response for one origin (or for none) to another. Send Vary: Origin on every response whose headers depend on it, also where the origin is refused or absent.',
  examine: (facts) => {
    const { request } = facts
    if (request === null || !acceptsPage(request, facts)) return null
    return byOthers(facts, request) ?? byNone(facts, request)
  },
} as const satisfies WarningRule

/** The page is named, another origin is not told the same, and the response for the page does not say that it varies. */
function byOthers(facts: Facts, request: Answer): readonly Proof[] | null {
  const { pageOrigin } = facts.subject
  if (request.variesByOrigin || allowed(request) !== pageOrigin) return null
  const other = sameFromElsewhere(facts, request).find((answer) => allowed(answer) !== pageOrigin)
  if (other === undefined) return null
  return [
    proof(
      request,
      `Access-Control-Allow-Origin: ${pageOrigin}, Vary: ${headerOf(request, 'vary') ?? '(absent)'}`,
    ),
    proof(
      other,
      `${other.origin ?? 'no Origin'} is answered with ${allowed(other) ?? 'no Access-Control-Allow-Origin'}`,
    ),
  ]
}

/** The permission comes only with an Origin, and the response without one does not say that it varies. */
function byNone(facts: Facts, request: Answer): readonly Proof[] | null {
  const bare = sameFromElsewhere(facts, request).find(
    (answer) => answer.origin === null && allowed(answer) === null && !answer.variesByOrigin,
  )
  if (bare === undefined || /no-store/i.test(headerOf(bare, 'cache-control') ?? '')) return null
  return [
    proof(
      bare,
      `without Origin: ${bare.status}, no Access-Control-Allow-Origin, Vary: ${headerOf(bare, 'vary') ?? '(absent)'}`,
    ),
    proof(
      request,
      `from the page: ${request.status}, Access-Control-Allow-Origin: ${allowed(request) ?? ''}`,
    ),
  ]
}

/** The same request from another origin or from none, answered with the same status. */
function sameFromElsewhere({ answers, subject }: Facts, request: Answer): readonly Answer[] {
  return answers.filter(
    ({ purpose, origin, status }) =>
      (purpose.kind === 'cache' ||
        ((purpose.kind === 'from-origin' || purpose.kind === 'without-origin') &&
          purpose.form === 'request')) &&
      origin !== subject.pageOrigin &&
      status === request.status,
  )
}

function allowed(answer: Answer): string | null {
  return headerOf(answer, 'access-control-allow-origin')
}
