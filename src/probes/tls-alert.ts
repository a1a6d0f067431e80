import { isIP } from 'node:net'
import { connect } from 'node:tls'
import type { Failure } from '../knowledge/model/evidence.ts'
import { fixedLookup } from './connections.ts'
import { failureOf } from './failure-kind.ts'
import type { Trust } from './trust.ts'

const patienceMs = 1000

/**
 * Why a TLS connection that came about was closed before a response. In TLS 1.3 a server says only after the handshake
 * that it wants a certificate, and whoever writes at once reads a broken connection instead of the alert: this one
 * connects, sends nothing and listens. Null where nothing is said within a second.
 */
export function tlsAlert(
  url: string,
  addresses: readonly string[],
  trust: Trust,
  signal: AbortSignal,
): Promise<Failure | null> {
  const { hostname, port } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  return new Promise((done) => {
    const socket = connect({
      host,
      port: Number(port || 443),
      lookup: fixedLookup(addresses),
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: trust.rejectUnauthorized,
      ...(trust.context === null ? {} : { secureContext: trust.context }),
    })
    const finish = (failure: Failure | null): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      socket.destroy()
      done(failure)
    }
    const onAbort = (): void => finish(null)
    const timer = setTimeout(onAbort, patienceMs)
    signal.addEventListener('abort', onAbort, { once: true })
    socket.on('error', (error) => {
      const failure = failureOf(error)
      finish(failure.kind === 'tls' ? failure : null)
    })
    socket.on('close', () => finish(null))
    // Reading is what brings the alert in.
    socket.resume()
  })
}
