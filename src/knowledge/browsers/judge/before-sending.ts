import { preloadedUpgrade } from '../engines/preloaded-hosts.ts'
import type { ParsedUrl } from '../standard/url.ts'
import type { Judgement } from './exchange.ts'
import { credentialsInLocation, dataResponse, stopped } from './judgements.ts'
import { securedUpgrade, upgradedBy } from './secured-hosts.ts'
import { isBlockedAsMixed, isExempt, type AskedFor } from './upgrades.ts'
import { turnsOf, type Hop, type Walk } from './walk.ts'

/** Main fetch (4.1), up to where the URL itself may end it: `data:`, bad ports, mixed content. */
export function endedByUrl(walk: Walk, { url }: Hop): Judgement | null {
  const { rules, wire, hop, fetch } = walk
  if (url.scheme === 'data:')
    return rules.holdsData(url, fetch.url) ? dataResponse(rules, wire) : stopped('scheme', 0, 'before', wire)
  if (fetch.wasSent === true) return null
  if (url.hasBadPort && rules.isBadPort(url.port)) return stopped('bad-port', hop, 'before', wire)
  const moved = walk.plan.mode === 'navigate' ? 'navigated' : 'redirected'
  if (rules.refusesHost(url.host, walk.redirects > 0 ? moved : 'first'))
    return stopped('unreachable', hop, 'before', wire)
  return isMixed(walk, url) && !refusesMixedLate(walk) ? stopped('mixed-content', hop, 'before', wire) : null
}

/** Mixed Content, 4.4: whether this URL is blocked for the page. */
export function isMixed(walk: Walk, url: ParsedUrl): boolean {
  const { fetch, rules, embedder } = walk
  if (!embedder.startsWith('https:')) return false
  if (fetch.wasSent === true || isExempt(rules, fetch, url)) return false
  return isBlockedAsMixed(rules, embedder, url, askedFor(walk))
}

/** Whether this engine sends the preflight behind a redirect before it looks at the scheme. */
function refusesMixedLate({ rules, redirects }: Walk): boolean {
  return redirects > 0 && rules.mixedContentAfterPreflight
}

function askedFor({ plan, redirects, first, fetch }: Walk): AskedFor {
  const redirectedFrom = redirects > 0 ? first.url : null
  return { isImage: plan.isImage, redirectedFrom, reachesLocalNetwork: fetch.reachesLocalNetwork === true }
}

/** The https URL that the engine asks for instead, unseen by anybody but the page; null where it asks for this one. */
export function upgradeOf(walk: Walk, { url }: Hop): ParsedUrl | null {
  if (walk.redirects === 0 && isExempt(walk.rules, walk.fetch, url)) return null
  return upgradedBy(walk, url, askedFor(walk))
}

/** The walk then stands at that URL, unless the engine counts this as one redirect too many. */
export function takeUpgrade(walk: Walk, { url }: Hop, upgrade: ParsedUrl): Judgement | null {
  if (
    walk.rules.countsUpgrades &&
    turnsOf(walk) >= walk.rules.redirectLimit(walk.plan.as, walk.plan.keepalive)
  )
    return stopped('too-many-redirects', walk.hop, 'before', walk.wire)
  walk.request = { ...walk.request, url: { ...upgrade, fragment: url.fragment } }
  walk.upgradedFrom = upgrade.port === '' ? walk.hop : null
  walk.upgrades += 1
  if (walk.plan.isImage && walk.rules.upgradedCrossing === 'said') walk.crossesUpgraded = true
  // To Firefox, which goes to https at once, that is a redirect, and one that strips nothing. Measured.
  if (walk.rules.redirectPreflightNames === 'less-this-redirect' && walk.plan.as !== 'beacon')
    walk.names = walk.scriptNames
  return null
}

/** How the response will be tainted (main fetch, 4.1), and whether the engine answers itself with a redirect to https. */
export interface Crossing {
  readonly cors: boolean
  readonly opaque: boolean
  readonly upgrade: ParsedUrl | null
}

export function crossOver(walk: Walk, { url }: Hop): Crossing {
  const { rules, plan, page } = walk
  const isCrossing = rules.upgradedCrossing === 'checked' && walk.crossesUpgraded
  walk.hasCrossed ||= walk.crosses && (isCrossing || url.origin !== page)
  return {
    cors: walk.hasCrossed && plan.mode === 'cors',
    opaque: walk.hasCrossed && plan.mode === 'no-cors',
    upgrade:
      rules.preloadedHosts === 'redirected' ? (preloadedUpgrade(url) ?? securedUpgrade(walk, url)) : null,
  }
}

/** What the mode of the request forbids. */
export function endedByMode({ plan, fetch, hasCrossed, hop, wire }: Walk, { opaque }: Crossing) {
  if (hasCrossed && plan.mode === 'same-origin') return stopped('request-mode', hop, 'before', wire)
  return opaque && fetch.redirect !== 'follow' ? stopped('redirect-mode', hop, 'before', wire) : null
}

/** What ends the request only once its preflight was made. */
export function endedBehindPreflight(walk: Walk, { url }: Hop, { cors }: Crossing): Judgement | null {
  const { failsBehindPreflight, rules, redirects, hop, wire } = walk
  if (walk.isPreflighted && rules.refusesHost(url.host, 'preflighted'))
    return stopped('unreachable', hop, 'before', wire)
  if (failsBehindPreflight !== null) return stopped('cors', hop, 'before', wire, failsBehindPreflight)
  if (isMixed(walk, url)) return stopped('mixed-content', hop, 'before', wire)
  return url.includesCredentials && cors && redirects > 0
    ? stopped('cors', hop, 'before', wire, credentialsInLocation)
    : null
}
