import type { Confidence, Proof } from '../model/diagnosis.ts'
import type { OriginCheck } from './allow-origin.ts'
import type { Answer } from './answer.ts'
import { headerOf } from './answer.ts'
import { edgeMark } from './edge.ts'
import { answersFor, type Facts } from './facts.ts'
import { gatewayMark } from './gateway.ts'
import { ownAnswers } from './reach.ts'
import { isRedirectStatus } from '../browsers/standard/status.ts'

/** The response in a few words: what was asked, the status, the header that decides. */
export function seen(answer: Answer): Proof {
  const { request } = answer.observation
  const from = answer.origin === null ? 'without Origin' : `from ${answer.origin}`
  const path = new URL(request.url).pathname
  return {
    probe: answer.id,
    says: `${request.method} ${path} ${from}: ${answer.status}, ${allowOriginOf(answer)}`,
  }
}

/** `Access-Control-Allow-Origin` as it came, or that it did not. */
export function allowOriginOf(answer: Answer): string {
  const value = headerOf(answer, 'access-control-allow-origin')
  return value === null
    ? 'no Access-Control-Allow-Origin'
    : `Access-Control-Allow-Origin: ${value || '(empty)'}`
}

/** Certain unless it rests on a GET sent in place of the real method. */
export function sure(answer: Answer, { standIn, request }: Facts): Confidence {
  return standIn && answer === request ? 'likely' : 'certain'
}

/**
 * The same for what only credentials forbid. A recording does not tell their mode: where the browser stopped behind a
 * preflight that lets a request without them through, they are the likeliest reason, and a response that was not
 * recorded may be another.
 */
export function sureOfMode(
  answer: Answer,
  facts: Facts,
): { readonly confidence: Confidence; readonly against: readonly Proof[] } {
  const { evidence, preflight, request } = facts
  const isGuessed =
    evidence.recorded &&
    evidence.browser === null &&
    evidence.reported.length === 0 &&
    answer === preflight &&
    request === null
  if (!isGuessed) return { confidence: sure(answer, facts), against: [] }
  const says =
    'the recording tells neither the credentials mode nor the response to the request: without credentials this preflight passes'
  return { confidence: 'likely', against: [{ probe: answer.id, says }] }
}

/** Whether the response came from something other than the API: a firewall, a gateway, a redirect to elsewhere. */
export function isFromElsewhere(answer: Answer): boolean {
  return edgeMark(answer) !== null || gatewayMark(answer) !== null || isRedirect(answer)
}

/**
 * Whether bare errors of the application are all that is known, as in a recording: they tell of themselves, and nothing
 * of a policy. That nothing is found tells of the address, and a limit of the one who counts.
 */
export function isLoneError(answer: Answer, facts: Facts): boolean {
  return (
    facts.preflight === null &&
    answersFor(facts, 'from-origin').length === 0 &&
    ownAnswers(facts).every(({ status }) => status >= 400) &&
    answer.status >= 400 &&
    ![404, 405, 429, 501].includes(answer.status) &&
    answer.check.kind === 'missing' &&
    // A bare 403 that varies by Origin is how several libraries refuse an origin.
    !(answer.status === 403 && answer.variesByOrigin) &&
    !isFromElsewhere(answer)
  )
}

/** The responses whose Allow-Origin is to be judged. A bare response whose status tells more is left to the rules of the status. */
function judgedAnswers({ preflight, request }: Facts): readonly Answer[] {
  return [
    ...(preflight !== null && (preflight.isOk || isSpeaking(preflight)) && !isFromElsewhere(preflight)
      ? [preflight]
      : []),
    ...(request !== null && (request.status < 400 || isSpeaking(request)) && !isFromElsewhere(request)
      ? [request]
      : []),
  ]
}

function isSpeaking({ check }: Answer): boolean {
  return check.kind !== 'missing'
}

/** The first judged answer whose CORS check fails in this way. */
export function firstFailing<Kind extends OriginCheck['kind']>(
  facts: Facts,
  kind: Kind,
): (Answer & { readonly check: Extract<OriginCheck, { kind: Kind }> }) | null {
  const found = judgedAnswers(facts).find(({ check }) => check.kind === kind)
  return (found ?? null) as (Answer & { readonly check: Extract<OriginCheck, { kind: Kind }> }) | null
}

/** Whether the browser gets past the CORS check of the preflight, so that its lists count. */
export function listsCount({ preflight }: Facts): boolean {
  if (preflight === null || !preflight.isOk) return false
  return ['passes', 'credentials', 'wildcard-with-credentials'].includes(preflight.check.kind)
}

/** A redirect status with an address, be it a bad one; without any it is a response like others. */
function isRedirect(answer: Answer): boolean {
  return isRedirectStatus(answer.status) && headerOf(answer, 'location') !== null
}
