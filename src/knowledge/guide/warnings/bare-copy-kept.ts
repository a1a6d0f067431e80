import { headerOf, type Answer } from '../../facts/answer.ts'
import { acceptsPage, answersFor } from '../../facts/facts.ts'
import { allowOriginOf } from '../../facts/faults.ts'
import { proof } from '../../causes/cause.ts'
import type { WarningRule } from './warning.ts'

export const bareCopyKept = {
  title: 'A plain load may leave a copy without CORS headers in the browser',
  text: 'An <img>, <script> or <link> without crossorigin asks without Origin. The browser keeps that response, has no Vary that tells the two apart, and hands it to the fetch() that follows: it fails for one visitor and not for the next. Send Vary: Origin on every response, or set crossorigin on the element.',
  examine: (facts) => {
    const { request } = facts
    if (request === null || !acceptsPage(request, facts)) return null
    const bare = answersFor(facts, 'without-origin').find(
      (answer) =>
        answer.purpose.form === 'request' &&
        answer.status === request.status &&
        headerOf(answer, 'access-control-allow-origin') === null &&
        !answer.variesByOrigin &&
        mayBeKept(answer),
    )
    if (bare === undefined) return null
    return [
      proof(
        bare,
        `without Origin: ${bare.status}, ${allowOriginOf(bare)}, Vary: ${headerOf(bare, 'vary') ?? '(absent)'}, ${keptBy(bare)}: a copy that the browser’s cache may hand out again`,
      ),
      proof(request, `from the page: ${request.status}, ${allowOriginOf(request)}`),
    ]
  },
} as const satisfies WarningRule

/** RFC 9111, 4.2: a freshness that is given, or one that a browser works out from Last-Modified. */
function mayBeKept(answer: Answer): boolean {
  const control = (headerOf(answer, 'cache-control') ?? '').toLowerCase()
  if (/no-store|no-cache|max-age=0\b/.test(control)) return false
  if (/max-age=[1-9]|immutable/.test(control)) return true
  return headerOf(answer, 'expires') !== null || headerOf(answer, 'last-modified') !== null
}

function keptBy(answer: Answer): string {
  for (const name of ['Cache-Control', 'Expires', 'Last-Modified']) {
    const value = headerOf(answer, name.toLowerCase())
    if (value !== null) return `${name}: ${value}`
  }
  return ''
}
