import type { HeaderList } from '../../model/case.ts'
import { headerValues } from '../../model/header-values.ts'
import { namesToken } from '../standard/handshake.ts'
import { extensionElements, isDeflate } from '../standard/handshake-extensions.ts'
import { getHeader } from '../standard/header-list.ts'
import { chosenProtocols } from '../standard/subprotocol.ts'

/** How WebKitGTK reads the 101 of a WebSocket: libsoup (soup-websocket.c), and measured with a hundred. */
export const webkitHandshake = {
  // The last line counts, in whatever case.
  fitsHandshake: (headers: HeaderList, accept: string): boolean =>
    getHeader(headers, 'upgrade')?.toLowerCase() === 'websocket' &&
    namesToken(headers, 'connection', 'upgrade') &&
    headerValues(headers, 'sec-websocket-accept').at(-1)?.trim().toLowerCase() === accept.toLowerCase(),
  // It may choose none of what was offered; of several lines the last, in any case.
  takesProtocol: (offered: readonly string[], headers: HeaderList): boolean => {
    const chosen = chosenProtocols(headers).at(-1)?.toLowerCase()
    return chosen === undefined || offered.some((one) => one.toLowerCase() === chosen)
  },
  // Twice, with empty elements and parameters, and with one that only a request has without a value.
  takesExtensions: (headers: HeaderList): boolean =>
    extensionElements(headers).every((element) => element === '' || isDeflate(withoutEmpty(element))),
}

function withoutEmpty(element: string): string {
  return element
    .split(';')
    .filter((part) => !/^\s*(?:client_max_window_bits\s*)?$/.test(part))
    .join(';')
}
