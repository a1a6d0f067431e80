import { createHash, X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { connect } from 'node:tls'
import type { ProbeOptions } from '../../probes/options.ts'
import { proxyFor } from '../../probes/proxies.ts'
import { machineTrust } from '../../probes/trust.ts'

/**
 * The key of the server at `url`, as `--ignore-certificate-errors-spki-list` takes it, after its certificate has been
 * verified against the system's authorities and `ca`: chain, dates and name. Chromium cannot be handed an authority,
 * so it is told to let this one verified key pass. Null where it does not verify: then Chromium says so itself.
 * Waits at most `timeoutMs`.
 */
export function verifiedKey(
  url: string,
  options: Pick<ProbeOptions, 'ca' | 'certificate' | 'insecure' | 'resolve' | 'timeoutMs' | 'proxies'>,
  signal: AbortSignal,
): Promise<string | null> {
  const { protocol, hostname, port: portText } = new URL(url)
  const { ca, insecure, resolve, timeoutMs, proxies } = options
  // Behind a proxy nothing is connected to from here, and where nothing is verified no key has to be.
  if (protocol !== 'https:' || ca === null || insecure || proxyFor(proxies, url) !== null) {
    return Promise.resolve(null)
  }
  const port = Number(portText || 443)
  const host = hostname.replace(/^\[|\]$/g, '')
  const address = resolve.find((entry) => entry.host === host && entry.port === port)?.address ?? host
  return new Promise((done) => {
    const socket = connect({
      host: address,
      port,
      ...(isIP(host) === 0 && { servername: host }),
      secureContext: machineTrust(options).context,
      rejectUnauthorized: true,
      ALPNProtocols: ['http/1.1'],
      timeout: timeoutMs,
    })
    const finish = (key: string | null) => {
      socket.destroy()
      done(key)
    }
    socket.once('secureConnect', () => finish(keyOf(socket.getPeerCertificate().raw)))
    socket.once('error', () => finish(null))
    socket.once('timeout', () => finish(null))
    signal.addEventListener('abort', () => finish(null), { once: true })
  })
}

function keyOf(certificate: Buffer): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(key).digest('base64')
}
