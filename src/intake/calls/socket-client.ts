import { textOf } from '../../source/ecmascript/value.ts'
import { entryOf, headersOf, isTrue, known, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'
import { staticUrl } from './static-url.ts'

/**
 * `io('https://…', { withCredentials, extraHeaders })` of Socket.IO: it begins with XMLHttpRequests at `/socket.io/`
 * and goes over to a WebSocket later ("Client options", `path` and `transports`).
 */
export function readSocketClient({ name, node }: NamedCall, { value }: Program): CalledRequest | null {
  if (!/^io(?:\.connect)?$/.test(name)) return null
  const [first, second] = node.arguments
  const address = staticUrl(value(first)).text?.replace(/^ws/i, 'http')
  if (address === undefined || !URL.canParse(address)) return null
  const options = second === undefined ? undefined : value(second)
  const path = textOf(entryOf(options, 'path')) ?? '/socket.io/'
  const transports = entryOf(options, 'transports')
  const onlySocket =
    transports?.kind === 'list' && transports.items.every((one) => textOf(one) === 'websocket')
  return {
    client: 'Socket.IO',
    as: 'xhr',
    url: known(new URL(`${path.replace(/\/?$/, '/')}?EIO=4&transport=polling`, address).href),
    method: known('GET'),
    headers: headersOf(entryOf(options, 'extraHeaders')) ?? [],
    body: undefined,
    impliedType: null,
    credentials: isTrue(entryOf(options, 'withCredentials')) ? 'include' : null,
    notes: onlySocket
      ? [
          {
            message:
              'only transport "websocket" is used, which knows no CORS: the server alone decides by Origin',
          },
        ]
      : [{ message: 'Socket.IO begins with polling by XMLHttpRequest: that first request is the one read' }],
  }
}
