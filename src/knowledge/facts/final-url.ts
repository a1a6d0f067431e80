import type { Facts } from './facts.ts'
import { redirectKind } from './redirect-kind.ts'

/**
 * The URL at the end of the observed redirects: the one to call instead. Where a redirect merely loses TLS, the secure
 * twin of its address. Null where nothing was redirected.
 */
export function finalUrl({ chain, byId, url }: Facts): string | null {
  const last = chain.at(-1)
  if (last === undefined) return null
  const answer = last.request === null ? null : (byId.get(last.request.id) ?? null)
  if (answer?.location != null) return secured(url, answer.location)
  return chain.length > 1 ? secured(url, new URL(last.url)) : null
}

/** The address of a redirect, with the scheme that the page called where a redirect takes it off. */
export function secured(called: URL, location: URL): string {
  if (redirectKind(called, location) !== 'http-downgrade') return location.href
  const twin = new URL(location)
  twin.protocol = 'https:'
  if (twin.port === '' && twin.hostname === called.hostname) twin.port = called.port
  return twin.href
}

/** The status by which the end of the redirects says that nothing is there; null where something may be. */
export function deadEnd({ chain, byId, standIn }: Facts): number | null {
  const last = chain.at(-1)?.request
  const answer = chain.length < 2 || last == null || standIn ? null : (byId.get(last.id) ?? null)
  return answer !== null && (answer.status === 404 || answer.status === 410) ? answer.status : null
}
