import { asksWithCors } from '../browsers/judge/asks-with-cors.ts'
import { preflightNeeds } from '../browsers/judge/preflight-needs.ts'
import type { Case } from '../model/case.ts'
import type { Evidence } from '../model/evidence.ts'

/**
 * The case with a preflight where a browser told of one, and the request as it is known takes none: a console names
 * neither method nor headers. The least that can be asked is then asked and judged, and settles nothing where it passes.
 */
export function withHeardPreflight(
  subject: Case,
  { reported, recorded = false }: Pick<Evidence, 'reported'> & Partial<Pick<Evidence, 'recorded'>>,
): Case {
  if (recorded || !asksWithCors(subject) || subject.pageOrigin === new URL(subject.url).origin) return subject
  if (subject.as === 'xhr-upload' || preflightNeeds('standard', subject.method, subject.headers).needed)
    return subject
  const isHeard = reported.some(({ corsError, alsoFits = [] }) =>
    [corsError, ...alsoFits].every((one) => one?.includes('Preflight') === true),
  )
  return isHeard ? { ...subject, usesPreflight: true } : subject
}
