import type { Case } from '../model/case.ts'
import type { Observation } from '../model/evidence.ts'
import { isOkStatus } from '../browsers/standard/status.ts'
import { stopsAt } from './stops-at.ts'

/**
 * Whether `twin`, the same request under a browser's name, got what `own` did not: any response where `own` got none,
 * or one of another status that lets the page in.
 */
export function getsMore(twin: Observation, own: Observation, subject: Case): boolean {
  if (twin.response === null || twin.request.method !== own.request.method) return false
  if (own.failure !== null) return own.failure.kind !== 'aborted'
  const parts = own.response.status !== twin.response.status
  return parts && stopsAt(own, subject).length > 0 && stopsAt(twin, subject).length === 0
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
