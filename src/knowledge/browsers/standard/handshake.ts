import type { HeaderList } from '../../model/case.ts'
import { headerValues } from '../../model/header-values.ts'
import { getHeader } from './header-list.ts'

/** The nonce of RFC 6455, 1.3: any will do where the connection is given up as soon as it stands. */
const sampleKey = 'dGhlIHNhbXBsZSBub25jZQ=='

/** RFC 6455, 4.2.2: what that nonce must be answered with. */
const sampleAccept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='

/** What `Sec-WebSocket-Accept` must hold for this handshake; undefined where its key is not ours. */
export function acceptFor(handshake: HeaderList): string | undefined {
  return headerValues(handshake, 'sec-websocket-key')[0] === sampleKey ? sampleAccept : undefined
}

/** RFC 6455, 4.1: what makes a GET the opening handshake of a WebSocket. */
export const handshakeHeaders: HeaderList = [
  ['Connection', 'Upgrade'],
  ['Upgrade', 'websocket'],
  ['Sec-WebSocket-Version', '13'],
  ['Sec-WebSocket-Key', sampleKey],
]

/** RFC 6455, 4.2.2: the one status that opens the connection. */
export function isHandshakeStatus(status: number): boolean {
  return status === 101
}

/** RFC 6455, 4.1, steps 2 to 4: whether the server has read the handshake. */
export function fitsHandshake(headers: HeaderList, accept: string): boolean {
  return (
    getHeader(headers, 'upgrade')?.toLowerCase() === 'websocket' &&
    namesToken(headers, 'connection', 'upgrade') &&
    getHeader(headers, 'sec-websocket-accept') === accept
  )
}

/** Whether a list of this name holds the token, in whatever case. */
export function namesToken(headers: HeaderList, lowerCaseName: string, token: string): boolean {
  const elements = getHeader(headers, lowerCaseName)?.split(',') ?? []
  return elements.some((element) => element.trim().toLowerCase() === token)
}
