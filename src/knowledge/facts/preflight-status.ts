import { saidOf } from '../marks/words.ts'
import type { Answer } from './answer.ts'
import { edgeMark } from './edge.ts'
import type { Facts } from './facts.ts'
import { failsOnOptionsAlone, gatewayMark } from './gateway.ts'
import { acceptedOrigins, refusalByOrigin, refusalSentence } from './origin-policy.ts'
import { isBisected } from './bisected.ts'

/**
 * The preflight whose status alone stops the browser, or null: not ok, no redirect, no firewall or gateway, and
 * refused neither for what it asks (bisecting tells) nor for the origin (another one is welcome, or the body says so).
 */
export function refusedByStatus(facts: Facts): Answer | null {
  const { preflight } = facts
  if (preflight === null || preflight.isOk || preflight.location !== null) return null
  if (edgeMark(preflight) !== null) return null
  if (gatewayMark(preflight) !== null && !failsOnOptionsAlone(facts)) return null
  if (isBisected(facts) || refusalSentence(preflight) !== null) return null
  if (preflight.status === facts.request?.status && refusalByOrigin(facts) !== null) return null
  const welcome = acceptedOrigins(facts).some(
    ({ form, relation }) => form === 'preflight' && relation !== 'null',
  )
  return welcome ? null : preflight
}

/** A 403 by which API Gateway (REST) or CloudFront says that it has no such method; no credentials would help. */
export function isMissingMethod(answer: Answer): boolean {
  return answer.status === 403 && saidOf(answer, 'no-method') !== null
}

/** The words by which storage says that it has no CORS rule for this, or null. */
export function corsOffWords(answer: Answer): string | null {
  return saidOf(answer, 'no-cors-rule')?.says ?? null
}

/** Whether it says so. */
export function saysCorsIsOff(answer: Answer): boolean {
  return corsOffWords(answer) !== null
}

/** A bare 403 that varies by Origin: the shape in which several CORS libraries refuse an origin without a word. */
export function refusesOrigin({ status, variesByOrigin, corsNames }: Answer): boolean {
  return status === 403 && variesByOrigin && corsNames.length === 0
}
