import type { HeaderList } from '../../model/case.ts'

/** The nonce of RFC 6455, 1.3: any will do where the connection is given up as soon as it stands. */
export const sampleKey = 'dGhlIHNhbXBsZSBub25jZQ=='

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
