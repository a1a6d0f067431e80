import type { HeaderList } from '../knowledge/model/case.ts'
import { passedCache } from '../knowledge/marks/caches.ts'
import { getHeader } from '../knowledge/browsers/standard/header-list.ts'

/**
 * Whether a cache between here and the server may keep this response and give it to another origin.
 * Probes from other origins then ask under a URL of their own, lest they put their answer into that cache.
 */
export function mayBeSharedByCache(headers: HeaderList): boolean {
  const vary = (getHeader(headers, 'vary') ?? '').toLowerCase().split(',')
  if (vary.some((name) => ['origin', '*'].includes(name.trim()))) return false
  if (passedCache(headers)) return true
  const control = (getHeader(headers, 'cache-control') ?? '').toLowerCase()
  return /\b(public|s-maxage=[1-9]|max-age=[1-9])/.test(control) && !/\b(private|no-store)\b/.test(control)
}

/** The same URL under a query of its own, which a cache has not seen. */
export function bustedUrl(url: string, token: string): string {
  const busted = new URL(url)
  busted.search += `${busted.search === '' ? '?' : '&'}cors-triage=${token}`
  return busted.href
}
