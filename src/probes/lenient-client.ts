import type { ClientRequest, IncomingMessage } from 'node:http'
import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Dispatcher } from 'undici'
import { fixedLookup } from './connections.ts'
import { ForgivingStream } from './forgiving-stream.ts'
import type { Head } from './read-head.ts'
import type { Trust } from './trust.ts'

/**
 * A dispatcher that reads what a browser reads and undici refuses: status lines that are none to the letter, heads that
 * break off, header lines that end in LF alone, are folded, hold a NUL, or have a blank before the colon, or none. One
 * connection for each request, closed after it.
 */
export function lenientClient(
  addresses: readonly string[],
  trust: Trust,
  connected: (address: string | null) => void,
  came: (head: Head) => void,
): Pick<Dispatcher, 'dispatch'> {
  return {
    dispatch: ({ origin, path, method, headers, body, upgrade }, handler) => {
      const url = new URL(`${String(origin)}${path}`)
      const text = typeof body === 'string' ? body : null
      const length = text === null ? [] : ['Content-Length', String(Buffer.byteLength(text))]
      const isUpgrade = typeof upgrade === 'string'
      const socket = connect(url, addresses, trust)
      socket.once('connect', () => connected(socket.remoteAddress ?? null))
      let written: Head | null = null
      const stream = new ForgivingStream(socket, { method, url: url.href }, isUpgrade, (head) => {
        written = head
        came(head)
      })
      // Few servers need it: every start would pay for it.
      const { request: open } = process.getBuiltinModule('node:http')
      const request = open({
        host: url.hostname,
        method,
        path,
        headers: [
          ...['Host', url.host],
          ...(isUpgrade ? ['Connection', 'Upgrade', 'Upgrade', upgrade] : ['Connection', 'close']),
          ...(headers as string[]),
          ...length,
        ],
        insecureHTTPParser: true,
        createConnection: () => stream,
      })
      const controller = controllerOf(request)
      handler.onRequestStart?.(controller, null)
      const start = ({ statusCode = 0 }: IncomingMessage): void => {
        controller.rawHeaders = (written?.headers ?? []).flat()
        handler.onResponseStart?.(controller, written?.status ?? statusCode, {}, '')
      }
      request.on('response', (response) => {
        start(response)
        response.on('data', (chunk: Buffer) => handler.onResponseData?.(controller, chunk))
        response.on('end', () => handler.onResponseEnd?.(controller, {}))
        response.on('error', (error) => handler.onResponseError?.(controller, error))
      })
      request.on('upgrade', (response, handedOver) => {
        handedOver.destroy()
        start(response)
        handler.onResponseEnd?.(controller, {})
      })
      request.on('error', (error) => handler.onResponseError?.(controller, error))
      request.end(text ?? undefined)
      return true
    },
  }
}

function connect({ protocol, hostname, port }: URL, addresses: readonly string[], trust: Trust): Socket {
  const host = hostname.replace(/^\[|\]$/g, '')
  const to = { host, port: Number(port), lookup: fixedLookup(addresses) }
  if (protocol === 'http:') return connectPlain({ ...to, port: to.port || 80 })
  return connectTls({
    ...to,
    port: to.port || 443,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    rejectUnauthorized: trust.rejectUnauthorized,
    ALPNProtocols: ['http/1.1'],
    ...(trust.context === null ? {} : { secureContext: trust.context }),
  })
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
