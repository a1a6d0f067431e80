import type { AddressSpace } from '../../model/evidence.ts'
import type { CorsError, Engine } from '../../model/cors-error.ts'

/** What an engine does with a request into a more private address space than the page's own. */
interface LocalNetworkVerdict {
  /** `permission`: the person is asked, and a refusal (or a browser without a window) blocks. */
  readonly does: 'allow' | 'permission' | 'block' | 'unknown'
  readonly corsError: CorsError | null
}

const allowed: LocalNetworkVerdict = { does: 'allow', corsError: null }
const unknown: LocalNetworkVerdict = { does: 'unknown', corsError: null }

/**
 * Local Network Access (WICG draft): what an engine does when a page of one address space asks for an address of
 * another. Only a public page is kept from anything: a local one reaches loopback unasked. Chromium asks the person
 * where the page is a secure context and blocks elsewhere, whatever the person would say; Firefox asks in both;
 * WebKitGTK does neither. With or without CORS, directly and behind a redirect. Measured in a namespace with public,
 * private and loopback addresses, Chromium 156 with each permission granted and refused, Firefox ESR 153 as it comes.
 */
export function localNetworkAccess(
  engine: Engine,
  page: { readonly space: AddressSpace; readonly secureContext: boolean },
  target: AddressSpace,
): LocalNetworkVerdict {
  if (engine === 'webkit') return allowed
  if (page.space === 'unknown' || target === 'unknown') return unknown
  if (page.space !== 'public' || target === 'public') return allowed
  if (engine === 'firefox') return { does: 'permission', corsError: null }
  return page.secureContext
    ? { does: 'permission', corsError: 'LocalNetworkAccessPermissionDenied' }
    : { does: 'block', corsError: 'InsecureLocalNetwork' }
}
