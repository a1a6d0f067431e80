import { isHandshakeStatus } from '../browsers/standard/handshake.ts'
import type { Answer } from './answer.ts'
import { answersFor, type Facts } from './facts.ts'

/** The handshake that the page makes, where the server refused it. */
export function refusedHandshake({ subject, request }: Facts): Answer | null {
  return subject.as === 'websocket' && request !== null && !isHandshakeStatus(request.status) ? request : null
}

/** A 101 to the page's handshake that does not prove that the server has read it. */
export function unprovenHandshake({ subject, request, judged }: Facts): Answer | null {
  const isOpened = subject.as === 'websocket' && request !== null && isHandshakeStatus(request.status)
  return isOpened && judged.stops.some(({ reason }) => reason === 'handshake') ? request : null
}

/** Other origins that the same address opens a WebSocket for. */
export function originsLetIn(facts: Facts) {
  return answersFor(facts, 'from-origin').filter(({ status }) => isHandshakeStatus(status))
}

/** Whether the address opens a WebSocket for anybody at all: then it is the right one. */
export function letsSomebodyIn(facts: Facts): boolean {
  return originsLetIn(facts).length > 0 || letInWithoutOrigin(facts) !== null
}

/** The same handshake without `Origin`, where that one is let in. */
export function letInWithoutOrigin(facts: Facts): Answer | null {
  return answersFor(facts, 'without-origin').find(({ status }) => isHandshakeStatus(status)) ?? null
}
