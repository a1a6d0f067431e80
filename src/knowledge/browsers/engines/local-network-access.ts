import type { AddressSpace } from '../../model/evidence.ts'
import type { CorsError, Engine } from '../../model/cors-error.ts'

/** What an engine does with a request into a more private address space than the page's own. */
interface LocalNetworkVerdict {
  /** `permission`: the person is asked, and a refusal (or a browser without a window) blocks. */
  readonly does: 'allow' | 'permission' | 'block' | 'unknown'
  readonly corsError: CorsError | null
  /** False everywhere but where page and target share a space: one machine has no public page to test from. */
  readonly measured: boolean
}

const rank: Readonly<Record<Exclude<AddressSpace, 'unknown'>, number>> = { public: 0, local: 1, loopback: 2 }

const notAsked: LocalNetworkVerdict = { does: 'allow', corsError: null, measured: true }
const unasked: LocalNetworkVerdict = { does: 'allow', corsError: null, measured: false }
const unknown: LocalNetworkVerdict = { does: 'unknown', corsError: null, measured: false }

/**
 * Local Network Access (WICG draft): what an engine does when a page in one address space asks for an address in
 * another. Chromium, from version 142 on, asks for permission in a secure context and blocks outside one (from its
 * sources and DevTools protocol). WebKit's sources show no such check. Firefox has one whose default in the measured
 * version is not established.
 */
export function localNetworkAccess(
  engine: Engine,
  page: { readonly space: AddressSpace; readonly secureContext: boolean },
  target: AddressSpace,
): LocalNetworkVerdict {
  if (page.space === 'unknown' || target === 'unknown') return engine === 'webkit' ? unasked : unknown
  if (rank[target] <= rank[page.space]) return page.space === target ? notAsked : unasked
  switch (engine) {
    case 'chromium':
      return page.secureContext
        ? { does: 'permission', corsError: 'LocalNetworkAccessPermissionDenied', measured: false }
        : { does: 'block', corsError: 'InsecureLocalNetwork', measured: false }
    case 'firefox':
      return unknown
    case 'webkit':
      return unasked
  }
}
