import type { HeaderList } from '../knowledge/model/case.ts'
import type { ObservedResponse } from '../knowledge/model/evidence.ts'
import { headerValues } from '../knowledge/model/header-values.ts'
import { decodeBody } from './decode-body.ts'

/** A response as it arrives: its head, and as much of its body as is wanted. */
interface ArrivingResponse {
  /** Takes the head; whether the body is wanted. */
  readonly begin: (status: number, headers: HeaderList) => boolean
  /** Takes a piece of the body; false once there is enough. */
  readonly take: (piece: Buffer) => boolean
  /** Takes note that nothing more will come, before the end. */
  readonly breakOff: () => void
  /** What has come; null where not even the head has. */
  readonly sofar: () => Promise<ObservedResponse | null>
}

/** An unread body up to here is drained, so that the connection can be used again. */
const drainBytes = 16 * 1024
const textual = /^(text\/(?!event-stream)|application\/([\w.+-]*(json|xml|javascript))|$)/i

/** `bodyCap`: bytes of a textual body to keep; 0 leaves it unread. */
export function arrivingResponse(bodyCap: number): ArrivingResponse {
  const pieces: Buffer[] = []
  let head: { readonly status: number; readonly headers: HeaderList } | null = null
  let wanted = 0
  let length = 0
  let isCutOff = false
  return {
    begin: (status, headers) => {
      head = { status, headers }
      wanted = textual.test(headerValues(headers, 'content-type')[0] ?? '') ? bodyCap : 0
      return wanted > 0
    },
    take: (piece) => {
      length += piece.length
      if (wanted > 0) pieces.push(piece)
      return length <= Math.max(wanted, drainBytes)
    },
    breakOff: () => {
      isCutOff = wanted > 0
    },
    sofar: async () => {
      if (head === null) return null
      if (wanted === 0) return { ...head, body: null }
      const cutOff = isCutOff ? ({ bodyFailure: 'cut-off' } as const) : {}
      const { text, isDecodable } = await decodeBody(Buffer.concat(pieces), head.headers, wanted)
      return { ...head, body: text, ...(isDecodable ? cutOff : { bodyFailure: 'undecodable' as const }) }
    },
  }
}
