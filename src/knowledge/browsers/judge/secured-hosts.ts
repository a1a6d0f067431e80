import type { HeaderList } from '../../model/case.ts'
import { isAddress, isLoopbackHost } from '../standard/mixed-content.ts'
import { transportSecurity } from '../standard/transport-security.ts'
import { parseUrl, type ParsedUrl } from '../standard/url.ts'
import { upgradedAtOnce, type AskedFor } from './upgrades.ts'
import type { Hop, Walk } from './walk.ts'

/** RFC 6797, 8.1: takes note of what a redirect over https, or the response to its preflight, asks for its host. */
export function noteSecurity(walk: Walk, { url, recorded }: Hop, headers: HeaderList): void {
  const { scheme, host } = url
  const { rules, page, fetch, plan, crosses } = walk
  if (scheme !== 'https:' || isAddress(host) || isLoopbackHost(host)) return
  const isImageOfData = plan.isImage && fetch.isData === true
  const asker = { host: parseUrl(page)?.host ?? '', isImageOfData, crosses }
  if (!rules.heedsTransportSecurity(asker, host)) return
  const preflight = walk.isPreflighted ? recorded?.preflight : null
  const asked = transportSecurity(headers) ?? transportSecurity(preflight?.headers ?? [])
  if (asked === null) return
  walk.secured ??= new Map()
  if (asked === 'forgotten') walk.secured.delete(host)
  else walk.secured.set(host, asked)
}

/** The https URL that the engine goes on to by itself, where the host has asked for it; else null. */
export function securedUpgrade({ secured }: Walk, { scheme, host, href }: ParsedUrl): ParsedUrl | null {
  if (scheme !== 'http:' || secured === null) return null
  const isCovered = [...secured].some(
    ([name, covers]) => host === name || (covers === 'host-and-below' && host.endsWith(`.${name}`)),
  )
  return isCovered ? parseUrl(href.replace('http:', 'https:')) : null
}

/** The https URL that the engine asks for at once, unseen by anybody but the page; else null. */
export function upgradedBy(walk: Walk, url: ParsedUrl, asked: AskedFor): ParsedUrl | null {
  const { rules, embedder } = walk
  const upgrade = upgradedAtOnce(rules, embedder, url, asked)
  return upgrade ?? (rules.preloadedHosts === 'upgraded' ? securedUpgrade(walk, url) : null)
}
