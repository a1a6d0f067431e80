import type { WrittenStart } from '../knowledge/model/written-start.ts'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import { createConnections } from './connections.ts'
import { lenientClient } from './lenient-client.ts'
import type { ProbeOptions } from './options.ts'
import { ownFailure } from './failure-kind.ts'
import { proxyFor } from './proxies.ts'
import { oddStart } from './read-head.ts'
import { runExchange, type Exchanged, type SentRequest } from './run-exchange.ts'
import { exchangesThroughProxies } from './through-proxy.ts'
import { tlsAlert } from './tls-alert.ts'
import type { TlsOptions } from './trust.ts'
import { createWays, type Try, type Way } from './ways.ts'

/** The one way out to the network. */
export interface Transport {
  /** Sends one request and reads its response; redirects are answers. Never rejects. */
  readonly exchange: (
    request: SentRequest,
    options: ExchangeOptions,
    signal: AbortSignal,
  ) => Promise<Exchanged>
  readonly close: () => Promise<void>
}

export type TransportOptions = Pick<ProbeOptions, 'timeoutMs' | 'proxies'> & TlsOptions

interface ExchangeOptions {
  /** The addresses to try, in order; a proxy resolves the name itself and ignores them. */
  readonly addresses: readonly string[]
  /** Bytes of the body to keep; 0 leaves it unread. */
  readonly bodyCap: number
  /** Asked before the request is sent once more; absent where it always may be. */
  readonly again?: () => boolean
  /** On a connection of its own. */
  readonly isFresh?: boolean
}

/** Opens the transport of one triage. Certificates are verified unless `insecure`; `ca` is trusted besides the usual roots. */
export function createTransport(options: TransportOptions): Transport {
  const { timeoutMs } = options
  const ways = createWays(options)
  const connections = createConnections()
  const proxied = exchangesThroughProxies(options)

  const leniently = async (
    way: Way,
    request: SentRequest,
    { addresses, bodyCap }: ExchangeOptions,
    signal: AbortSignal,
  ): Promise<Try> => {
    let address: string | null = null
    let start: WrittenStart = {}
    const client = lenientClient(
      addresses,
      way.trust,
      (found) => (address = found),
      (head) => (start = head.start),
    )
    const result = await runExchange(client, request, { bodyCap, timeoutMs, signal }, () => {})
    return { way, outcome: { ...startingWith(result, start), address }, isReused: false, came: '' }
  }

  const strictly = async (
    way: Way,
    request: SentRequest,
    { addresses, bodyCap, isFresh: isAgain = false }: ExchangeOptions,
    signal: AbortSignal,
  ): Promise<Try> => {
    // What may change data is sent once only, so it must not meet a connection that the server is about to close; nor
    // what has met one.
    const isFresh = isAgain || !isSafeMethod(request.method)
    const connection = connections.acquire(new URL(request.url).origin, addresses, { ...way, isFresh })
    const isReused = connection.exchanges > 0
    connection.exchanges += 1
    connection.came = ''
    const result = await runExchange(connection.client, request, { bodyCap, timeoutMs, signal }, (clean) =>
      connections.release(connection, clean),
    )
    const { came, address } = connection
    const statusLine = came === '' ? null : oddStart(came)
    const read = statusLine === null ? result : startingWith(result, { statusLine })
    return { way, outcome: { ...read, address }, isReused, came }
  }

  const exchange: Transport['exchange'] = async (request, how, signal) => {
    const proxy = proxyFor(options.proxies, request.url)
    if (proxy !== null) return proxied.exchange(proxy, request, { bodyCap: how.bodyCap, timeoutMs, signal })
    const { origin, protocol } = new URL(request.url)
    const way = ways.to(origin)
    const tried = await (way.isLenient ? leniently : strictly)(way, request, how, signal)
    const { outcome } = tried
    const { failure } = outcome
    if (failure === null || signal.aborted) return outcome
    if (ways.learn(tried, failure, request)) {
      if (how.again?.() !== false) return exchange(request, { ...how, isFresh: tried.isReused }, signal)
      // That a kept connection was closed in between says nothing of the request.
      return tried.isReused ? { ...outcome, failure: unsaid } : outcome
    }
    if (failure.kind === 'reset' && protocol === 'https:' && !tried.isReused) {
      const alert = await tlsAlert(request.url, how.addresses, way.trust, signal)
      if (alert?.tls === 'certificate-required') return { ...outcome, failure: alert }
    }
    return outcome
  }

  const close = async (): Promise<void> => {
    await Promise.all([connections.close(), proxied.close()])
  }
  return { exchange, close }
}

const unsaid = ownFailure(
  'aborted',
  'the connection was closed before the request came, and no more may be sent',
)

function startingWith(result: Exchanged, start: WrittenStart): Exchanged {
  if (result.response === null) return result
  return { ...result, response: { ...result.response, ...start } }
}
