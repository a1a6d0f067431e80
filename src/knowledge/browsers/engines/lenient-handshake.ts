import type { HeaderList } from '../../model/case.ts'
import { extensionElements, isDeflate } from '../standard/handshake-extensions.ts'
import { chosenProtocols } from '../standard/subprotocol.ts'

/** Firefox and WebKitGTK take a 101 that chooses none of what was offered; of several lines the last, in any case. Measured. */
export function takesAnyOffered(offered: readonly string[], headers: HeaderList): boolean {
  const chosen = chosenProtocols(headers).at(-1)?.toLowerCase()
  return chosen === undefined || offered.some((one) => one.toLowerCase() === chosen)
}

/** They take the extension twice, and an empty element. Measured. */
export function takesDeflateAgain(headers: HeaderList): boolean {
  return extensionElements(headers).every((element) => element === '' || isDeflate(element))
}
