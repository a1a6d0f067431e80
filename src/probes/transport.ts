import type { SecureContext } from 'node:tls'
import { ProxyAgent } from 'undici'
import type { Failure } from '../knowledge/model/evidence.ts'
import type { WrittenStart } from '../knowledge/model/written-start.ts'
import { createConnections, maxHeaderBytes } from './connections.ts'
import { lenientClient } from './lenient-client.ts'
import type { ProbeOptions } from './options.ts'
import { proxyFor, type Proxy } from './proxies.ts'
import { oddStart } from './read-head.ts'
import {
  isSafe,
  runExchange,
  type Exchanged,
  type ExchangeOptions,
  type SentRequest,
} from './run-exchange.ts'
import { tlsAlert } from './tls-alert.ts'
import { machineTrust, usualTrust, type TlsOptions } from './trust.ts'

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

const onlyHttp2Alert = 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL'

/** Opens the transport of one triage. Certificates are verified unless `insecure`; `ca` is trusted besides the usual roots. */
export function createTransport(options: TransportOptions): Transport {
  let trust = usualTrust(options)
  const connections = createConnections()
  const proxyAgents = new Map<string, ProxyAgent>()
  /** Origins that speak HTTP/2 alone, and those whose HTTP/1.1 only a lenient reader takes. */
  const onlyHttp2 = new Set<string>()
  const lenient = new Set<string>()

  const throughProxy = async (
    proxy: Proxy,
    request: SentRequest,
    how: ExchangeOptions,
    signal: AbortSignal,
  ): Promise<Exchanged> => {
    const agent = proxyAgents.get(proxy.url) ?? proxyAgent(proxy, machineTrust(options).context, options)
    proxyAgents.set(proxy.url, agent)
    return atProxy(await runExchange(agent, request, how, options.timeoutMs, signal, () => {}), proxy)
  }

  const leniently = async (
    request: SentRequest,
    how: ExchangeOptions,
    signal: AbortSignal,
  ): Promise<Exchanged> => {
    let address: string | null = null
    let start: WrittenStart = {}
    const client = lenientClient(
      how.addresses,
      trust,
      (found) => (address = found),
      (head) => (start = head.start),
    )
    const result = await runExchange(client, request, how, options.timeoutMs, signal, () => {})
    return { ...startingWith(result, start), address }
  }

  const exchange: Transport['exchange'] = async (request, how, signal) => {
    const { origin, protocol } = new URL(request.url)
    const proxy = proxyFor(options.proxies, request.url)
    if (proxy !== null) return throughProxy(proxy, request, how, signal)
    // What may change data is sent once only, so it must not meet a connection that the server is about to close.
    const isFresh = !isSafe(request.method)
    const trusted = trust
    const overHttp2 = onlyHttp2.has(origin)
    const isLenient = lenient.has(origin)
    let reused = false
    let came = ''
    const strictly = async (): Promise<Exchanged> => {
      const connection = connections.acquire(origin, how.addresses, { overHttp2, isFresh, trust })
      reused = connection.exchanges > 0
      connection.exchanges += 1
      connection.came = ''
      const result = await runExchange(connection.client, request, how, options.timeoutMs, signal, (clean) =>
        connections.release(connection, clean),
      )
      came = connection.came
      const statusLine = came === '' ? null : oddStart(came)
      const read = statusLine === null ? result : startingWith(result, { statusLine })
      return { ...read, address: connection.address }
    }
    const outcome = await (isLenient && !overHttp2 ? leniently(request, how, signal) : strictly())
    const { failure } = outcome
    if (failure === null || signal.aborted) return outcome
    const again = (): Promise<Exchanged> | Exchanged =>
      how.again?.() !== false ? exchange(request, how, signal) : outcome
    // A kept-alive connection may be closed by the server at any moment: browsers ask again, and so does this.
    // One that was destroyed before it was used has sent nothing, so any method may be tried again.
    const unsent = failure.code === 'UND_ERR_DESTROYED'
    const stale = unsent || failure.kind === 'reset'
    if (stale && reused && (unsent || isSafe(request.method))) return again()
    // HTTP/1.1 first, for it alone keeps every header line as the server wrote it.
    if (failure.code === onlyHttp2Alert && !overHttp2) {
      onlyHttp2.add(origin)
      return again()
    }
    // Browsers trust what the machine trusts; its store is slow to read, so it is read only when it matters.
    if (failure.tls === 'untrusted' && !trusted.machineToo) {
      if (trust === trusted) trust = machineTrust(options)
      return again()
    }
    // Some browsers take a head that breaks off for whole.
    const isBrokenOff = failure.kind === 'reset' && came !== '' && !isLenient
    if ((isUnreadable(failure) || isBrokenOff) && !overHttp2 && isSafe(request.method)) {
      if (!isLenient) {
        lenient.add(origin)
        return again()
      }
      // A server that answers in HTTP/2 without having agreed on it.
      if (protocol === 'https:') {
        onlyHttp2.add(origin)
        return again()
      }
    }
    if (failure.kind === 'reset' && protocol === 'https:' && !reused) {
      const alert = await tlsAlert(request.url, how.addresses, trusted, signal)
      if (alert?.tls === 'certificate-required') return { ...outcome, failure: alert }
    }
    return outcome
  }

  const close = async (): Promise<void> => {
    await Promise.all([connections.close(), ...[...proxyAgents.values()].map((agent) => agent.destroy())])
  }
  return { exchange, close }
}

function startingWith(result: Exchanged, start: WrittenStart): Exchanged {
  if (result.response === null) return result
  return { ...result, response: { ...result.response, ...start } }
}

/** Bytes came, and the parser took them for no response. */
function isUnreadable({ kind, code }: Failure): boolean {
  return (
    kind === 'protocol' && (code === null || /^HPE_|^UND_ERR_RES_CONTENT_LENGTH|^ERR_ASSERTION/.test(code))
  )
}

function proxyAgent({ url }: Proxy, secureContext: SecureContext, { insecure }: TlsOptions): ProxyAgent {
  const tls = { timeout: 0, secureContext, rejectUnauthorized: !insecure }
  return new ProxyAgent({
    uri: url,
    allowH2: false,
    maxHeaderSize: maxHeaderBytes,
    connectTimeout: 0,
    requestTls: tls,
    proxyTls: tls,
  })
}

/** Behind a proxy only the proxy itself is resolved and connected to: what fails there says nothing of the server. */
function atProxy(result: Exchanged, proxy: Proxy): Exchanged {
  const { failure } = result
  if (failure === null) return result
  const { host } = new URL(proxy.url)
  // undici's word for a proxy that asks for a name and password (407).
  if (failure.code === 'UND_ERR_INVALID_ARG')
    return { ...result, failure: { ...failure, kind: 'unreachable' } }
  if (failure.kind !== 'refused' && failure.kind !== 'dns') return result
  const message = `the proxy ${host} cannot be reached: ${failure.message}`
  return { ...result, failure: { ...failure, kind: 'unreachable', message } }
}
