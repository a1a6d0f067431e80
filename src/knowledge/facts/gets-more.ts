import type { Case } from '../model/case.ts'
import type { Observation, RequestForm } from '../model/evidence.ts'
import { isOkStatus } from '../browsers/standard/status.ts'
import { stopsAt } from './stops-at.ts'

/** As often a program's own name has to be refused again before one of the same status is no chance of two servers. */
const oftenEnough = 2

/**
 * Whether `twin`, the same request under a browser's name, got what `own` did not: any response where `own` got none,
 * or one that lets the page in, of another status or where each of the `repeats` of `own` was refused as well.
 */
export function getsMore(
  twin: Observation,
  own: Observation,
  subject: Case,
  repeats: readonly Observation[],
): boolean {
  if (twin.response === null || twin.request.method !== own.request.method) return false
  if (own.failure !== null) return own.failure.kind !== 'aborted'
  const isRefused = (one: Observation): boolean => stopsAt(one, subject).length > 0
  if (!isRefused(own) || isRefused(twin)) return false
  return (
    own.response.status !== twin.response.status ||
    (repeats.length >= oftenEnough && repeats.every(isRefused))
  )
}

/** The observations of the same request under the same name. */
export function repeatsOf(form: RequestForm, observations: readonly Observation[]): readonly Observation[] {
  return observations.filter(({ purpose }) => purpose.kind === 'repeat' && purpose.form === form)
}

/**
 * Whether `twin`, the same request under a browser's name, is refused where `own` was answered well: what a browser gets
 * then. Not by a limit, an error of the server or a response of the same status that lets the page in.
 */
export function getsLess(twin: Observation, own: Observation, subject: Case): boolean {
  if (twin.response === null || own.response === null || twin.request.method !== own.request.method)
    return false
  const { status } = twin.response
  if (status === 429 || (status >= 500 && status !== 511)) return false
  if (stopsAt(twin, subject).length === 0) return false
  return stopsAt(own, subject).length === 0 || (isOkStatus(own.response.status) && status >= 400)
}
