import { isIPv6, type LookupFunction, type Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { buildConnector, Client, ProxyAgent } from 'undici'
import type { ProbeOptions } from './options.ts'
import {
  isSafe,
  runExchange,
  type Exchanged,
  type ExchangeOptions,
  type SentRequest,
} from './run-exchange.ts'
import { machineTrust, usualTrust } from './trust.ts'

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
const onlyHttp2Alert = 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL'

/** Opens the transport of one triage. Certificates are always verified; `ca` is trusted besides the usual roots. */
export function createTransport(options: Pick<ProbeOptions, 'timeoutMs' | 'ca' | 'proxy'>): Transport {
  let trust = usualTrust(options.ca)
  const pools = new Map<string, Connection[]>()
  const open = new Set<Connection>()
  const onlyHttp2 = new Set<string>()
  const connectors = new Map<string, buildConnector.connector>()
  const proxy = options.proxy === null ? null : throughProxy(options.proxy, machineTrust(options.ca).context)

  const connectorFor = (addresses: readonly string[], http2: boolean): buildConnector.connector => {
    const key = `${addresses.join()} ${http2} ${trust.machineToo}`
    const known = connectors.get(key)
    if (known) return known
    const connector = buildConnector({
      allowH2: http2,
      timeout: 0,
      lookup: fixedLookup(addresses),
      autoSelectFamily: addresses.length > 1,
      ...(trust.context === null ? {} : { secureContext: trust.context }),
    })
    connectors.set(key, connector)
    return connector
  }

  const acquire = (origin: string, addresses: readonly string[], isFresh: boolean): Connection => {
    const http2 = onlyHttp2.has(origin)
    const key = `${origin} ${addresses.join()} ${http2}`
    const pool = pools.get(key) ?? []
    pools.set(key, pool)
    const idle = isFresh ? undefined : pool.pop()
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
    if (proxy !== null) {
      return atProxy(
        await runExchange(proxy, request, how, options.timeoutMs, signal, () => {}),
        options.proxy,
      )
    }
    // What may change data is sent once only, so it must not meet a connection that the server is about to close.
    const connection = acquire(origin, how.addresses, !isSafe(request.method))
    const reused = connection.exchanges > 0
    const trusted = trust
    const overHttp2 = onlyHttp2.has(origin)
    connection.exchanges += 1
    const result = await runExchange(connection.client, request, how, options.timeoutMs, signal, (clean) => {
      if (clean && open.has(connection)) connection.pool.push(connection)
      else discard(connection)
    })
    const outcome = { ...result, address: connection.address }
    // A kept-alive connection may be closed by the server at any moment: browsers ask again, and so does this.
    // One that was destroyed before it was used has sent nothing, so any method may be tried again.
    const unsent = result.failure?.code === 'UND_ERR_DESTROYED'
    const stale = unsent || result.failure?.kind === 'reset'
    if (stale && reused && (unsent || isSafe(request.method))) return exchange(request, how, signal)
    // HTTP/1.1 first, for it alone keeps every header line as the server wrote it.
    if (result.failure?.code === onlyHttp2Alert && !overHttp2) {
      onlyHttp2.add(origin)
      return exchange(request, how, signal)
    }
    // Browsers trust what the machine trusts; its store is slow to read, so it is read only when it matters.
    if (result.failure?.tls === 'untrusted' && !trusted.machineToo) {
      if (trust === trusted) trust = machineTrust(options.ca)
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

/** A resolver that has asked already. */
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

function throughProxy(uri: string, secureContext: SecureContext): ProxyAgent {
  const tls = { timeout: 0, secureContext }
  return new ProxyAgent({
    uri,
    allowH2: false,
    maxHeaderSize: maxHeaderBytes,
    connectTimeout: 0,
    requestTls: tls,
    proxyTls: tls,
  })
}

/** Behind a proxy only the proxy itself is resolved and connected to: what fails there says nothing of the server. */
function atProxy(result: Exchanged, proxy: string | null): Exchanged {
  const { failure } = result
  if (proxy === null || (failure?.kind !== 'refused' && failure?.kind !== 'dns')) return result
  const message = `the proxy ${new URL(proxy).host} cannot be reached: ${failure.message}`
  return { ...result, failure: { ...failure, kind: 'unreachable', message } }
}

function closedEarly(): Error {
  return Object.assign(new Error('the server closed the connection at once'), { code: 'ECONNRESET' })
}
