import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import type { ProbeOptions } from './options.ts'

export type TlsOptions = Pick<ProbeOptions, 'ca' | 'certificate' | 'insecure'>

/** Whom certificates are checked against; a null context is Node's default, which costs nothing to make. */
export interface Trust {
  /** Whether the machine's own store is in it. */
  readonly machineToo: boolean
  readonly context: SecureContext | null
  /** Said to every connection: left out, Node would ask the environment (NODE_TLS_REJECT_UNAUTHORIZED). */
  readonly rejectUnauthorized: boolean
}

/** Node's roots, the authority given with `--ca`, and the certificate to show where the server asks for one. */
export function usualTrust(options: TlsOptions): Trust {
  const isDefault = options.ca === null && options.certificate === null
  return {
    machineToo: false,
    context: isDefault ? null : trusting(false, options),
    rejectUnauthorized: !options.insecure,
  }
}

/** Besides those, the roots of the machine's store: browsers take them, but reading them is slow. */
export function machineTrust(options: TlsOptions): Trust & { readonly context: SecureContext } {
  return { machineToo: true, context: trusting(true, options), rejectUnauthorized: !options.insecure }
}

/** A context holds some hundred certificates: whoever watches for an hour makes it once. */
let last: {
  readonly machineToo: boolean
  readonly options: Pick<TlsOptions, 'ca' | 'certificate'>
  readonly context: SecureContext
} | null = null

function trusting(machineToo: boolean, { ca, certificate }: TlsOptions): SecureContext {
  const isLast = last?.machineToo === machineToo && last.options.ca === ca
  if (last !== null && isLast && last.options.certificate === certificate) return last.context
  const context = createSecureContext({
    ca: [
      ...getCACertificates('default'),
      ...(machineToo ? getCACertificates('system') : []),
      ...(ca === null ? [] : [ca]),
    ],
    ...(certificate === null ? {} : { cert: certificate.cert, key: certificate.key }),
  })
  last = { machineToo, options: { ca, certificate }, context }
  return context
}
