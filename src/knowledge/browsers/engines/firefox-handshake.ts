import type { HeaderList } from '../../model/case.ts'
import { headerValues } from '../../model/header-values.ts'
import { isDeflate } from '../standard/handshake-extensions.ts'

/** How Firefox reads the 101 of a WebSocket: WebSocketChannel.cpp, and measured with a hundred. Empty lines are none. */
export const firefoxHandshake = {
  // Both are lists, whose elements blanks set apart as well.
  fitsHandshake: (headers: HeaderList, accept: string): boolean =>
    names(headers, 'upgrade', 'websocket') &&
    names(headers, 'connection', 'upgrade') &&
    joined(headers, 'sec-websocket-accept') === accept,
  // Where the page offers none, any is taken; else it may be left out, or be exactly one of them.
  takesProtocol: (offered: readonly string[], headers: HeaderList): boolean =>
    offered.length === 0 ||
    headerValues(headers, 'sec-websocket-protocol').length === 0 ||
    offered.includes(joined(headers, 'sec-websocket-protocol')),
  takesExtensions: (headers: HeaderList): boolean => {
    const value = joined(headers, 'sec-websocket-extensions')
    return value === '' || isDeflate(value.replace(/;\s*$/, ''))
  },
}

function names(headers: HeaderList, lowerCaseName: string, token: string): boolean {
  return joined(headers, lowerCaseName)
    .split(/[\t ,]/)
    .some((element) => element.toLowerCase() === token)
}

function joined(headers: HeaderList, lowerCaseName: string): string {
  return headerValues(headers, lowerCaseName)
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .join(', ')
}
