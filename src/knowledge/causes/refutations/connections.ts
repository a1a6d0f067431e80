import type { FailureKind } from '../../model/evidence.ts'
import { edgeMark } from '../../facts/edge.ts'
import { headerOf, isHtmlDocument } from '../../facts/answer.ts'
import type { Facts } from '../../facts/facts.ts'
import { gatewayMark } from '../../facts/gateway.ts'
import { speakers } from '../../facts/reach.ts'
import { isBadPort } from '../../browsers/standard/is-bad-port.ts'
import { layerName, layerOf } from '../../marks/layer-of.ts'
import type { Refute } from './refute.ts'
import { decidingAnswer, unanswered } from './unanswered.ts'

type ConnectionCause =
  | 'dns-failure'
  | 'connection-refused'
  | 'connection-broken'
  | 'timeout'
  | 'tls-failure'
  | 'bad-port'
  | 'gateway-error'
  | 'blocked-at-edge'
  | 'wrong-url'

/** That somebody answered, or that what went wrong has another sign. */
function answeredOr(kind: FailureKind, sign: string): Refute {
  return (facts) => {
    const answer = decidingAnswer(facts)
    if (answer !== null) {
      const address = answer.observation.address
      return `An answer came${address === null ? '' : ` from ${address}`}: ${answer.status}.`
    }
    const { silence } = facts
    if (silence?.failure.kind === kind) return null
    return silence === null
      ? 'Nothing was sent, so nothing could fail on the way.'
      : `${sign} What was met here: ${silence.failure.message}.`
  }
}

/** Causes below HTTP, and answers that come from something other than the API. */
export const connectionRefutations: Readonly<Record<ConnectionCause, Refute>> = {
  'dns-failure': answeredOr('dns', 'A name without an address ends in ENOTFOUND.'),
  'connection-refused': answeredOr('refused', 'A closed port ends in ECONNREFUSED, at once.'),
  'connection-broken': answeredOr(
    'reset',
    'A broken connection ends in ECONNRESET, or in an answer that is no HTTP.',
  ),
  timeout: answeredOr('timeout', 'A server that keeps silent ends in a wait, not in an error.'),
  'tls-failure': answeredOr('tls', 'A bad certificate or handshake is named by TLS.'),
  'bad-port': ({ url }) => {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80')
    return isBadPort(url.port) ? null : `Port ${port} is not on the standard’s list of bad ports.`
  },
  'gateway-error': (facts) => {
    const answer = decidingAnswer(facts)
    if (answer === null) return unanswered(facts)
    if (gatewayMark(answer) !== null) return null
    return `The answer is ${answer.status}${by(facts)}; a gateway that gets no answer says 502, 503 or 504.`
  },
  'blocked-at-edge': (facts) => {
    const answer = decidingAnswer(facts)
    if (answer === null) return unanswered(facts)
    if (answer.location !== null)
      return `Nothing is refused: the answer is ${answer.status}, a way to ${answer.location.href}.`
    if (edgeMark(answer) !== null) return null
    return `The answer is ${answer.status}${by(facts)} and bears no mark of a firewall, a challenge or a rate limit.`
  },
  'wrong-url': (facts) => {
    const speaker = speakers(facts)[0]
    if (speaker !== undefined) {
      const name = speaker.corsNames[0] ?? 'Vary'
      return `It is an API with a CORS policy that answers here: ${speaker.status} with ${name}: ${headerOf(speaker, name.toLowerCase()) ?? ''}.`
    }
    const answer = decidingAnswer(facts)
    if (answer === null) return unanswered(facts) === null ? null : silentAddress(facts)
    if (isHtmlDocument(answer) || answer.status === 404) return null
    const type = headerOf(answer, 'content-type')
    return `What answers is an API: ${answer.status}${type === null ? '' : `, ${type}`}.`
  },
}

function silentAddress({ url, silence, evidence }: Facts): string | null {
  const isNear = evidence.hosts.some(({ role, addresses }) => role === 'near-miss' && addresses.length > 0)
  if (isNear || silence === null) return null
  return silence.failure.kind === 'dns'
    ? `No name near ${url.hostname} has an address either.`
    : `${url.hostname} has an address; what failed came after that: ${silence.failure.message}.`
}

function by(facts: Facts): string {
  const answer = decidingAnswer(facts)
  const { id } = layerOf(answer)
  return id === null ? '' : ` from ${layerName(id)}`
}
