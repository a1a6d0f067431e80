import { headerOf } from './answer.ts'
import type { Facts } from './facts.ts'
import { speaksCors } from './reach.ts'

/** Whether the request meets a bare 503 and no response at all speaks of CORS: then OPTIONS fails as everything does. */
export function isUnavailable(facts: Facts): boolean {
  const { request } = facts
  if (request === null || request.status !== 503 || request.check.kind === 'passes') return false
  return !speaksCors(facts) && headerOf(request, 'x-powered-by') === null
}
