import type { HeaderList } from '../../model/case.ts'
import { headerValues } from '../../model/header-values.ts'

const name = 'sec-websocket-protocol'

/** The subprotocols that the page offers, as `new WebSocket(url, protocols)` takes them. */
export function offeredProtocols(headers: HeaderList): readonly string[] {
  return headerValues(headers, name).flatMap((value) => value.split(',').map((element) => element.trim()))
}

/** The lines in which the server chooses one. */
export function chosenProtocols(headers: HeaderList): readonly string[] {
  return headerValues(headers, name).map((value) => value.trim())
}

/** WebSockets standard, 2.2: where the page offers any, one of them must be chosen, and once. */
export function takesProtocol(offered: readonly string[], headers: HeaderList): boolean {
  const chosen = chosenProtocols(headers)
  return offered.length === 0 ? chosen.length === 0 : chosen.length === 1 && offered.includes(chosen[0] ?? '')
}
