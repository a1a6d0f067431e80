import type { LookupFunction, Socket } from 'node:net'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import { isIPv6 } from 'node:net'
import { buildConnector, Client, ProxyAgent, type Dispatcher } from 'undici'
import type { HeaderList } from '../knowledge/case.ts'
import type { Failure, ObservedResponse } from '../knowledge/evidence.ts'
import { decodeBody } from './decode-body.ts'
import { failureOf, ownFailure } from './failure-kind.ts'
import type { ProbeOptions } from './options.ts'

export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: HeaderList
  readonly body: string | null
}

export interface ExchangeOptions {
  /** The addresses to try, in order; a proxy resolves the name itself and ignores them. */
  readonly addresses: readonly string[]
  /** Bytes of the body to keep; 0 leaves it unread. */
  readonly bodyCap: number
}

export interface Exchanged {
  readonly response: ObservedResponse | null
  readonly failure: Failure | null
  readonly address: string | null
  /** True where the body went on past the cap or past patience. */
  readonly cut: boolean
}

/** The one way out to the network. */
export interface Transport {
  /** Sends one request and reads its answer; redirects are answers. Never rejects. */
  readonly exchange: (
    request: SentRequest,
    options: ExchangeOptions,
    signal: AbortSignal,
  ) => Promise<Exchanged>
  readonly close: () => Promise<void>
}

/** A connection carries one exchange at a time, so the address of each is known. */
interface Connection {
  readonly client: Client
  readonly pool: Connection[]
  address: string | null
  connects: number
  exchanges: number
}

/** As much as Chromium takes (256 KiB of response headers), and as much as a terminal can bear. */
const maxHeaderBytes = 256 * 1024
/** An unread body up to here is drained, so that the connection can be used again. */
const drainBytes = 16 * 1024
/** Milliseconds that a body may take after its headers: a stream or a drip decides nothing. */
const bodyPatienceMs = 1500
const textual = /^(text\/(?!event-stream)|application\/([\w.+-]*(json|xml|javascript))|$)/i

/** Opens the transport of one triage. Certificates are always verified; `ca` is trusted besides the usual roots. */
export function createTransport(options: Pick<ProbeOptions, 'timeoutMs' | 'ca' | 'proxy'>): Transport {
  const secureContext = options.ca === null ? null : trusting(options.ca)
  const pools = new Map<string, Connection[]>()
  const open = new Set<Connection>()
  const onlyHttp2 = new Set<string>()
  const connectors = new Map<string, buildConnector.connector>()
  const proxy = options.proxy === null ? null : throughProxy(options.proxy, secureContext)

  const connectorFor = (addresses: readonly string[], http2: boolean): buildConnector.connector => {
    const key = `${addresses.join()} ${http2}`
    const known = connectors.get(key)
    if (known) return known
    const connector = buildConnector({
      allowH2: http2,
      timeout: 0,
      lookup: fixedLookup(addresses),
      autoSelectFamily: addresses.length > 1,
      ...(secureContext === null ? {} : { secureContext }),
    })
    connectors.set(key, connector)
    return connector
  }

  const acquire = (origin: string, addresses: readonly string[]): Connection => {
    const http2 = onlyHttp2.has(origin)
    const key = `${origin} ${addresses.join()} ${http2}`
    const pool = pools.get(key) ?? []
    pools.set(key, pool)
    const idle = pool.pop()
    if (idle) return idle
    const connector = connectorFor(addresses, http2)
    const client: Client = new Client(origin, {
      allowH2: http2,
      maxHeaderSize: maxHeaderBytes,
      pipelining: 1,
      connect: (target, callback) => {
        connection.connects += 1
        // A server that closes at once would make the client connect for ever.
        if (connection.connects > 1) return callback(closedEarly(), null)
        connector(target, (error, socket) => {
          connection.address = (socket as Socket | null)?.remoteAddress ?? null
          if (error === null && socket !== null) callback(null, socket)
          else callback(error ?? closedEarly(), null)
        })
      },
    })
    const connection: Connection = { client, pool, address: null, connects: 0, exchanges: 0 }
    client.on('disconnect', () => discard(connection))
    open.add(connection)
    return connection
  }

  const discard = (connection: Connection): void => {
    const at = connection.pool.indexOf(connection)
    if (at >= 0) connection.pool.splice(at, 1)
    if (open.delete(connection)) void connection.client.destroy()
  }

  const exchange: Transport['exchange'] = async (request, how, signal) => {
    const { origin } = new URL(request.url)
    if (proxy !== null) return settle(proxy, request, how, options.timeoutMs, signal, () => {})
    const connection = acquire(origin, how.addresses)
    const reused = connection.exchanges > 0
    connection.exchanges += 1
    const result = await settle(connection.client, request, how, options.timeoutMs, signal, (clean) => {
      if (clean && open.has(connection)) connection.pool.push(connection)
      else discard(connection)
    })
    const outcome = { ...result, address: connection.address }
    // A kept-alive connection may be closed by the server at any moment: browsers ask again, and so does this.
    const stale = result.failure?.kind === 'reset' || result.failure?.code === 'UND_ERR_DESTROYED'
    if (stale && reused && isSafe(request.method)) return exchange(request, how, signal)
    if (result.failure?.code === 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL' && !onlyHttp2.has(origin)) {
      onlyHttp2.add(origin)
      return exchange(request, how, signal)
    }
    return outcome
  }

  const close = async (): Promise<void> => {
    const clients = [...open].map((connection) => connection.client.destroy())
    open.clear()
    await Promise.all([...clients, proxy?.destroy()])
  }
  return { exchange, close }
}

/** Whether sending it twice changes nothing. */
export function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

/** Runs one exchange on a dispatcher; `release` is told whether the connection is fit for another. */
function settle(
  dispatcher: Dispatcher,
  request: SentRequest,
  how: ExchangeOptions,
  timeoutMs: number,
  signal: AbortSignal,
  release: (clean: boolean) => void,
): Promise<Exchanged> {
  return new Promise((resolve) => {
    const url = new URL(request.url)
    const parts: Buffer[] = []
    let length = 0
    let head: { readonly status: number; readonly headers: HeaderList } | null = null
    let wanted = 0
    let answered = false
    let released = false
    let controller: Dispatcher.DispatchController | null = null

    const answer = (failure: Failure | null, cut: boolean): void => {
      if (answered) return
      answered = true
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      const known = head
      if (known === null)
        return resolve({ response: null, failure: failure ?? noResponse, address: null, cut })
      const text =
        wanted === 0 ? Promise.resolve(null) : decodeBody(Buffer.concat(parts), known.headers, wanted)
      void text.then((body) => resolve({ response: { ...known, body }, failure: null, address: null, cut }))
    }
    const letGo = (clean: boolean): void => {
      if (released) return
      released = true
      clearTimeout(patience)
      if (!clean) controller?.abort(new Error('no longer needed'))
      release(clean)
    }
    const stop = (failure: Failure): void => {
      answer(failure, true)
      letGo(false)
    }
    const onAbort = (): void => stop(ownFailure('aborted', 'stopped before an answer came'))
    const timer = setTimeout(() => stop(ownFailure('timeout', `no answer within ${timeoutMs} ms`)), timeoutMs)
    let patience: NodeJS.Timeout | undefined
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })

    dispatcher.dispatch(
      {
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: request.method as Dispatcher.HttpMethod,
        headers: request.headers.flat(),
        body: request.body,
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      {
        onRequestStart: (started) => {
          controller = started
          if (answered) started.abort(new Error('no longer needed'))
        },
        onResponseStart: (started, status) => {
          controller = started
          const headers = rawHeaderList(started.rawHeaders)
          head = { status, headers }
          const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
          wanted = textual.test(type) ? how.bodyCap : 0
          if (wanted === 0) answer(null, false)
          patience = setTimeout(() => {
            answer(null, true)
            letGo(false)
          }, bodyPatienceMs)
        },
        onResponseData: (_, chunk) => {
          length += chunk.length
          if (wanted > 0) parts.push(chunk)
          if (length <= Math.max(wanted, drainBytes)) return
          answer(null, true)
          letGo(false)
        },
        onResponseEnd: () => {
          answer(null, false)
          letGo(true)
        },
        // Headers that came are an answer, whatever becomes of the body.
        onResponseError: (_, error) => {
          answer(failureOf(error), true)
          letGo(false)
        },
        onRequestUpgrade: (_, status, headers, socket) => {
          socket.destroy()
          head = { status, headers: rawHeaderList(headers) }
          answer(null, false)
          letGo(false)
        },
      },
    )
  })
}

const noResponse: Failure = {
  kind: 'reset',
  code: null,
  tls: null,
  message: 'the connection ended without an answer',
}

/** HTTP/1.1 gives every line as it came; HTTP/2 gives an object, lower case. */
function rawHeaderList(raw: Dispatcher.DispatchController['rawHeaders']): HeaderList {
  if (raw === null || raw === undefined) return []
  if (!Array.isArray(raw)) {
    return Object.entries(raw).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, String(one)] as const),
    )
  }
  const text = raw.map((part) => (typeof part === 'string' ? part : part.toString('latin1')))
  return text.flatMap((name, at) => (at % 2 === 0 ? [[name, text[at + 1] ?? ''] as const] : []))
}

function fixedLookup(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  return (_host, options, callback) => {
    const first = all[0]
    if (first === undefined) {
      callback(Object.assign(new Error('no address is known'), { code: 'ENOTFOUND' }), '', 0)
    } else if (options.all === true) callback(null, all)
    else callback(null, first.address, first.family)
  }
}

function trusting(ca: string): SecureContext {
  return createSecureContext({ ca: [...getCACertificates('default'), ca] })
}

function throughProxy(uri: string, secureContext: SecureContext | null): ProxyAgent {
  const tls = { timeout: 0, ...(secureContext === null ? {} : { secureContext }) }
  return new ProxyAgent({
    uri,
    allowH2: false,
    maxHeaderSize: maxHeaderBytes,
    connectTimeout: 0,
    requestTls: tls,
    proxyTls: tls,
  })
}

function closedEarly(): Error {
  return Object.assign(new Error('the server closed the connection at once'), { code: 'ECONNRESET' })
}
