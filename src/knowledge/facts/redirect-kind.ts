import { isPrivateHost } from './host-class.ts'

/** How a redirect changes the address, in the words of the variants of the two redirect causes. */
export type RedirectKind = 'https-upgrade' | 'http-downgrade' | 'www' | 'trailing-slash' | 'other-host'

/** Decides it from both URLs; null where only the path or the query changes otherwise. */
export function redirectKind(from: URL, to: URL): RedirectKind | null {
  if (from.hostname === to.hostname && from.protocol === 'http:' && to.protocol === 'https:')
    return 'https-upgrade'
  // Wherever it leads: from an https page no browser follows it, and no one should call it.
  if (from.protocol === 'https:' && to.protocol === 'http:') return 'http-downgrade'
  if (`www.${from.hostname}` === to.hostname || from.hostname === `www.${to.hostname}`) return 'www'
  if (from.origin !== to.origin) return 'other-host'
  return from.pathname !== to.pathname && isSamePath(from, to) ? 'trailing-slash' : null
}

/** Whether two addresses have the same path, whatever slashes it ends with. */
export function isSamePath(one: URL, other: URL): boolean {
  const bare = ({ pathname }: URL) => pathname.replace(/(?<!\/)\/+$/, '')
  return bare(one) === bare(other)
}

/** Whether a redirect leads to where it came from; the fragment is the page's own matter. */
export function isSameAddress(from: URL, to: URL): boolean {
  return from.origin === to.origin && from.pathname === to.pathname && from.search === to.search
}

/** Whether a redirect leads to the same host without the port that was called: the server behind it does not know that. */
export function losesPort(from: URL, to: URL): boolean {
  return from.hostname === to.hostname && from.protocol === to.protocol && from.port !== '' && to.port === ''
}

/**
 * The host of a redirect that no browser outside can reach, where the host that was called is public: a name without a
 * domain, or one or an address of a private network. The application builds it from what the proxy before it tells.
 */
export function innerHost(from: URL, to: URL): string | null {
  return isInner(to.hostname) && !isInner(from.hostname) ? to.host : null
}

function isInner(hostname: string): boolean {
  return isPrivateHost(hostname) || /^[^.[\]]+$|\.svc$/i.test(hostname)
}

/**
 * Whether the URL carries a signature over itself: of S3 and its like (AWS, GCS, R2, MinIO), CloudFront or Azure. Its
 * host and path are part of what was signed, so that it must be signed anew for another address.
 */
export function isSigned({ searchParams }: URL): boolean {
  const names = new Set([...searchParams.keys()].map((name) => name.toLowerCase()))
  return (
    ['x-amz-signature', 'x-goog-signature', 'x-oss-signature'].some((name) => names.has(name)) ||
    (names.has('signature') && (names.has('expires') || names.has('key-pair-id'))) ||
    (names.has('sig') && names.has('se'))
  )
}
