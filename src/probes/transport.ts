import type { SecureContext } from 'node:tls'
import { ProxyAgent } from 'undici'
import { createConnections, maxHeaderBytes } from './connections.ts'
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

const onlyHttp2Alert = 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL'

/** Opens the transport of one triage. Certificates are always verified; `ca` is trusted besides the usual roots. */
export function createTransport(options: Pick<ProbeOptions, 'timeoutMs' | 'ca' | 'proxy'>): Transport {
  let trust = usualTrust(options.ca)
  const connections = createConnections()
  const onlyHttp2 = new Set<string>()
  const proxy = options.proxy === null ? null : throughProxy(options.proxy, machineTrust(options.ca).context)

  const exchange: Transport['exchange'] = async (request, how, signal) => {
    const { origin } = new URL(request.url)
    if (proxy !== null) {
      return atProxy(
        await runExchange(proxy, request, how, options.timeoutMs, signal, () => {}),
        options.proxy,
      )
    }
    // What may change data is sent once only, so it must not meet a connection that the server is about to close.
    const isFresh = !isSafe(request.method)
    const trusted = trust
    const overHttp2 = onlyHttp2.has(origin)
    const connection = connections.acquire(origin, how.addresses, { overHttp2, isFresh, trust })
    const reused = connection.exchanges > 0
    connection.exchanges += 1
    const result = await runExchange(connection.client, request, how, options.timeoutMs, signal, (clean) =>
      connections.release(connection, clean),
    )
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
    await Promise.all([connections.close(), proxy?.destroy()])
  }
  return { exchange, close }
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
