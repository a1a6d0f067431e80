import { preloadedUpgrade } from '../browsers/engines/preloaded-hosts.ts'
import { parseUrl } from '../browsers/standard/url.ts'
import { isLoopbackHost } from './host-class.ts'
import { shownUrl, type Case } from '../model/case.ts'
import type { Evidence } from '../model/evidence.ts'
import { upgradesInsecure } from './page-policy.ts'

interface Instead {
  readonly url: string
  readonly because: string
}

/** The https URL that browsers ask for in place of one of plain http, and what makes them; null where they ask as they are told. */
export function askedInstead(
  { url, pageOrigin, as }: Pick<Case, 'url' | 'pageOrigin' | 'as'>,
  { page }: Pick<Evidence, 'page'>,
): Instead | null {
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

/** The https URL that WebKit asks for in place of http on the visitor’s own machine, which the others spare; null elsewhere. Measured. */
export function loopbackInstead(
  { url, as }: Pick<Case, 'url' | 'as'>,
  { page }: Pick<Evidence, 'page'>,
): string | null {
  const asked = new URL(url)
  const isSpared = asked.protocol === 'http:' && isLoopbackHost(asked.hostname)
  if (!isSpared || page === null || !upgradesInsecure(page.policies)) return null
  asked.protocol = 'https:'
  return shownUrl({ as, url: asked.href })
}

/** The same for a name of which Chromium and Firefox know that it is https alone; null for any other. */
export function preloadedInstead({ url, as }: Pick<Case, 'url' | 'as'>): Instead | null {
  const parsed = parseUrl(url)
  const upgrade = parsed === null ? null : preloadedUpgrade(parsed)
  if (upgrade === null) return null
  const top = new URL(url).hostname.split('.').at(-1) ?? ''
  return {
    url: shownUrl({ as, url: upgrade.href }),
    because: `Chromium and Firefox carry .${top} on their HSTS preload list: whatever stands under it is asked over https alone, and http is for names such as .test or localhost`,
  }
}
