import { proof } from '../../causes/cause.ts'
import { headerOf } from '../../facts/answer.ts'
import { acceptsPage } from '../../facts/facts.ts'
import type { WarningRule } from './warning.ts'

/** The probes that ask the same as another origin, or as none. */
const sameFromElsewhere = new Set(['from-origin', 'without-origin', 'cache'])

export const missingVaryOrigin = {
  title: 'The answer depends on Origin, and Vary does not say so',
  text: 'A cache may serve one origin’s answer to another. Send Vary: Origin on every answer whose headers depend on it, also where the origin is refused.',
  examine: (facts) => {
    const { request, subject, answers } = facts
    if (request === null || !acceptsPage(request, facts) || request.variesByOrigin) return null
    if (headerOf(request, 'access-control-allow-origin') !== subject.pageOrigin) return null
    const other = answers.find(
      (answer) =>
        sameFromElsewhere.has(answer.purpose.kind) &&
        answer.origin !== subject.pageOrigin &&
        answer.status < 500 &&
        headerOf(answer, 'access-control-allow-origin') !== subject.pageOrigin,
    )
    if (other === undefined) return null
    return [
      proof(
        request,
        `Access-Control-Allow-Origin: ${subject.pageOrigin}, Vary: ${headerOf(request, 'vary') ?? '(absent)'}`,
      ),
      proof(
        other,
        `${other.origin ?? 'no Origin'} is answered with ${headerOf(other, 'access-control-allow-origin') ?? 'no Access-Control-Allow-Origin'}`,
      ),
    ]
  },
} as const satisfies WarningRule
