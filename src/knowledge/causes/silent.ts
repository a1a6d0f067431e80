import { localProgram } from '../facts/local-program.ts'
import type { Refute } from './refute.ts'
import { decidingAnswer } from '../facts/deciding-answer.ts'
import type { Failure, FailureKind } from '../model/evidence.ts'
import type { Facts } from '../facts/facts.ts'
import { seen } from '../facts/faults.ts'
import { callsLoopbackFromOutside, nearHosts } from '../facts/mistaken-address.ts'
import { proof, type Words } from './cause.ts'

/**
 * The draft of a cause that shows by the way nothing came back; null where something did, or it was another way, where
 * another try or address did answer (`partial-rollout`), and where the address itself is the mistake (`wrong-url`).
 */
export function silent(
  facts: Facts,
  kinds: readonly FailureKind[],
  title: (values: { readonly url: URL; readonly failure: Failure }) => string,
): Words | null {
  const { silence, url, disagreement, pageStops } = facts
  if (disagreement !== null || pageStops.some(({ why }) => why === 'bad-port')) return null
  if (silence === null || !kinds.includes(silence.failure.kind)) return null
  const { observation, failure } = silence
  if (nearHosts(facts).length > 0 || (callsLoopbackFromOutside(facts) && localProgram(facts) === null))
    return null
  return {
    confidence: 'certain',
    title: title({ url, failure }),
    evidence: [
      proof(
        observation,
        `${failure.kind}${failure.code === null ? '' : ` (${failure.code})`}: ${failure.message}`,
      ),
    ],
  }
}

/** The same where only the preflight stays without a response, and another method is answered at the same address. */
export function silentToOptions(
  { silence, request, url }: Facts,
  draft: Words | null,
): (Words & { readonly particulars?: { readonly isOptionsAlone: true } }) | null {
  if (draft === null || silence === null || request === null) return draft
  if (silence.observation.request.method !== 'OPTIONS') return draft
  const { method } = request.observation.request
  return {
    ...draft,
    title: `OPTIONS gets no response (${silence.failure.message}), and ${method} is answered ${request.status}: what answers at ${url.host} does not take the preflight`,
    evidence: [...draft.evidence, seen(request)],
    particulars: { isOptionsAlone: true },
  }
}

/** That somebody answered, or that what went wrong has another sign. */
export function answeredOr(kind: FailureKind, sign: string): Refute {
  return (facts) => {
    const answer = decidingAnswer(facts)
    if (answer !== null) {
      const address = answer.observation.address
      return `A response came${address === null ? '' : ` from ${address}`}: ${answer.status}.`
    }
    const { silence } = facts
    if (silence?.failure.kind === kind) return null
    return silence === null
      ? 'Nothing was sent, so nothing could fail on the way.'
      : `${sign} What was met here: ${silence.failure.message}.`
  }
}
