import { isLoopbackHost } from './host-class.ts'
import { shownUrl, type Case } from '../model/case.ts'
import type { Evidence } from '../model/evidence.ts'
import { upgradesInsecure } from './page-policy.ts'

/** The https URL that browsers ask for in place of one of plain http, and what makes them; null where they ask as they are told. */
export function askedInstead(
  { url, pageOrigin, as }: Pick<Case, 'url' | 'pageOrigin' | 'as'>,
  { page }: Pick<Evidence, 'page'>,
): { readonly url: string; readonly because: string } | null {
  const asked = new URL(url)
  if (asked.protocol !== 'http:' || isLoopbackHost(asked.hostname)) return null
  asked.protocol = 'https:'
  const twin = shownUrl({ as, url: asked.href })
  if (page !== null && upgradesInsecure(page.policies))
    return { url: twin, because: 'the page’s policy says upgrade-insecure-requests' }
  return as === 'img' && pageOrigin.startsWith('https:') && !/^[\d.]+$|^\[/.test(asked.hostname)
    ? { url: twin, because: 'images of a secure page are upgraded' }
    : null
}
