import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'

/** Whom certificates are checked against; a null context is Node's default, which costs nothing to make. */
export interface Trust {
  /** Whether the machine's own store is in it. */
  readonly machineToo: boolean
  readonly context: SecureContext | null
}

/** Node's roots, and the authority given with `--ca`. */
export function usualTrust(ca: string | null): Trust {
  return { machineToo: false, context: ca === null ? null : trusting(false, ca) }
}

/** Besides those, the roots of the machine's store: browsers take them, but reading them is slow. */
export function machineTrust(ca: string | null): Trust & { readonly context: SecureContext } {
  return { machineToo: true, context: trusting(true, ca) }
}

/** A context holds some hundred certificates: whoever watches for an hour makes it once. */
let last: {
  readonly machineToo: boolean
  readonly ca: string | null
  readonly context: SecureContext
} | null = null

function trusting(machineToo: boolean, ca: string | null): SecureContext {
  if (last?.machineToo === machineToo && last.ca === ca) return last.context
  const context = createSecureContext({
    ca: [
      ...getCACertificates('default'),
      ...(machineToo ? getCACertificates('system') : []),
      ...(ca === null ? [] : [ca]),
    ],
  })
  last = { machineToo, ca, context }
  return context
}
