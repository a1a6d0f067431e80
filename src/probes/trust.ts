import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'

/** Whom certificates are checked against; a null context is Node's default, which costs nothing to make. */
export interface Trust {
  /** Whether the machine's own store is in it. */
  readonly machineToo: boolean
  readonly context: SecureContext | null
}

/** Node's roots, and the authority given with `--ca`. */
export function usualTrust(ca: string | null): Trust {
  return { machineToo: false, context: ca === null ? null : trusting([ca]) }
}

/** Besides those, the roots of the machine's store: browsers take them, but reading them is slow. */
export function machineTrust(ca: string | null): Trust & { readonly context: SecureContext } {
  const own = ca === null ? [] : [ca]
  return { machineToo: true, context: trusting([...getCACertificates('system'), ...own]) }
}

function trusting(more: readonly string[]): SecureContext {
  return createSecureContext({ ca: [...getCACertificates('default'), ...more] })
}
