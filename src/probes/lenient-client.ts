import type { ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import type { Dispatcher } from 'undici'
import { fixedLookup, maxHeaderBytes } from './connections.ts'
import type { Trust } from './trust.ts'

/**
 * A dispatcher that reads what browsers read and undici refuses: header lines that end in LF alone or are folded
 * (RFC 9112, 5.2 and 2.2, which lets a recipient take both). One connection for each request, closed after it.
 */
export function lenientClient(
  addresses: readonly string[],
  trust: Trust,
  connected: (address: string | null) => void,
): Pick<Dispatcher, 'dispatch'> {
  return {
    dispatch: ({ origin, path, method, headers, body, upgrade }, handler) => {
      const url = new URL(`${String(origin)}${path}`)
      const isTls = url.protocol === 'https:'
      const text = typeof body === 'string' ? body : null
      const length = text === null ? [] : ['Content-Length', String(Buffer.byteLength(text))]
      // Few servers need it: every start would pay for it.
      const { request: open } = process.getBuiltinModule(isTls ? 'node:https' : 'node:http')
      const request = open(url, {
        method,
        path,
        headers: [
          ...['Host', url.host],
          ...(typeof upgrade === 'string'
            ? ['Connection', 'Upgrade', 'Upgrade', upgrade]
            : ['Connection', 'close']),
          ...(headers as string[]),
          ...length,
        ],
        insecureHTTPParser: true,
        maxHeaderSize: maxHeaderBytes,
        agent: false,
        lookup: fixedLookup(addresses),
        ...(isTls
          ? {
              rejectUnauthorized: trust.rejectUnauthorized,
              ALPNProtocols: ['http/1.1'],
              ...(trust.context === null ? {} : { secureContext: trust.context }),
            }
          : {}),
      })
      const controller = controllerOf(request)
      handler.onRequestStart?.(controller, null)
      request.on('socket', (socket: Socket) =>
        socket.once('connect', () => connected(socket.remoteAddress ?? null)),
      )
      request.on('response', (response) => {
        controller.rawHeaders = response.rawHeaders
        handler.onResponseStart?.(controller, response.statusCode ?? 0, {}, '')
        response.on('data', (chunk: Buffer) => handler.onResponseData?.(controller, chunk))
        response.on('end', () => handler.onResponseEnd?.(controller, {}))
        response.on('error', (error) => handler.onResponseError?.(controller, error))
      })
      request.on('upgrade', ({ rawHeaders, statusCode }, socket) => {
        socket.destroy()
        controller.rawHeaders = rawHeaders
        handler.onResponseStart?.(controller, statusCode ?? 0, {}, '')
        handler.onResponseEnd?.(controller, {})
      })
      request.on('error', (error) => handler.onResponseError?.(controller, error))
      request.end(text ?? undefined)
      return true
    },
  }
}

function controllerOf(request: ClientRequest): Dispatcher.DispatchController & { rawHeaders: string[] } {
  return {
    aborted: false,
    paused: false,
    reason: null,
    rawHeaders: [],
    rawTrailers: [],
    abort: () => void request.destroy(),
    pause: () => {},
    resume: () => {},
  }
}
