import { marksOf } from '../marks/catalogue.ts'
import { onTheWay } from '../marks/layer-of.ts'
import { saidOf, type Said } from '../marks/words.ts'
import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { speaksCors } from './reach.ts'

/** What a server says itself of the protocol in which it was asked, whatever is asked there. */
interface ProtocolRefusal extends Said {
  readonly answer: Answer
  readonly wants: 'tls' | 'upgrade' | 'grpc'
  /** Whether somebody in between asked in that protocol: the browser's own call was in another, or may have been. */
  readonly isBetween: boolean
}

/** The refusal that this response is, or null. */
export function protocolRefusalOf(answer: Answer): Said | null {
  return saidOf(answer, 'wants-tls') ?? saidOf(answer, 'wants-upgrade') ?? saidOf(answer, 'wants-grpc')
}

/** What refuses the page's own requests for their protocol, where nothing here speaks of CORS; or null. */
export function protocolRefusal(facts: Facts): ProtocolRefusal | null {
  const { preflight, request, subject, url } = facts
  if (!facts.isCrossOrigin || speaksCors(facts)) return null
  for (const answer of [request, preflight]) {
    if (answer === null) continue
    const tls = saidOf(answer, 'wants-tls')
    if (tls !== null) return { ...tls, answer, wants: 'tls', isBetween: url.protocol === 'https:' }
    const upgrade = saidOf(answer, 'wants-upgrade')
    const grpc = saidOf(answer, 'wants-grpc')
    if (grpc !== null) return { ...grpc, answer, wants: 'grpc', isBetween: false }
    // A handshake asks for the upgrade itself.
    if (upgrade !== null && subject.as !== 'websocket')
      return { ...upgrade, answer, wants: 'upgrade', isBetween: upgrade.isGuess && cameThroughProxy(answer) }
  }
  return null
}

function cameThroughProxy(answer: Answer): boolean {
  return onTheWay(answer).some(({ id }) => marksOf(id)?.role === 'proxy')
}
