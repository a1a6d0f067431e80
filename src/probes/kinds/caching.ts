import { bustedUrl } from '../cache-marks.ts'
import { foreignOrigin } from '../near-origins.ts'
import { headOfBody, probeIn, type Probe, type Setting } from '../probe.ts'

/**
 * Does a cache ignore `Origin`? One fresh URL is asked without it first; a copy of that answer coming back to an
 * origin gives the cache away. `busted` asks under a second fresh URL what the server itself says to the page.
 * Fresh URLs only: a probe must not fill a real cache with the response to another origin.
 */
export function cacheOpening(setting: Setting): readonly Probe[] {
  if (!isCacheable(setting)) return []
  return [
    cache(setting, 'without-origin', null, chainUrl(setting)),
    cache(
      setting,
      'busted',
      setting.subject.pageOrigin,
      bustedUrl(setting.subject.url, `${setting.token}-b`),
    ),
  ]
}

/** To be sent once `cache:without-origin` has been answered. */
export function cacheFollowing(setting: Setting): readonly Probe[] {
  if (!isCacheable(setting)) return []
  return [
    cache(setting, 'origin-a', setting.subject.pageOrigin, chainUrl(setting)),
    cache(setting, 'origin-b', foreignOrigin(setting.token), chainUrl(setting)),
  ]
}

function isCacheable(setting: Setting): boolean {
  return setting.method === 'GET'
}

function chainUrl(setting: Setting): string {
  return bustedUrl(setting.subject.url, `${setting.token}-a`)
}

function cache(
  setting: Setting,
  step: 'without-origin' | 'origin-a' | 'origin-b' | 'busted',
  origin: string | null,
  url: string,
): Probe {
  const bodyCap = step === 'busted' ? headOfBody : 0
  return probeIn(setting, 'request', `cache:${step}`, { kind: 'cache', step }, { origin, url }, bodyCap)
}
