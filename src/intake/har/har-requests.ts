import type { RequestKind } from '../../knowledge/model/request-kind.ts'
import { pageOf, valueOf } from '../browser-headers.ts'
import { isOfPlainLoad } from '../console/net-errors.ts'
import { madeBy, plainLoadOf, type Made } from '../fetch-metadata.ts'
import type { HarEntry } from './har-entry.ts'

/** A preflight of the recording and the request it was for; a chain where the request was redirected. */
interface HarHop {
  readonly preflight: HarEntry | null
  readonly request: HarEntry | null
}

/** One fetch of a page as it was recorded: hop 0 and whatever its redirects led to. */
export interface HarRequest {
  readonly hops: readonly HarHop[]
}

/** Longest time between a preflight and its request, or a redirect and the next hop, in milliseconds. */
const together = 60_000

export function isPreflight(entry: HarEntry): boolean {
  return (
    entry.method === 'OPTIONS' &&
    (entry.resourceType === 'preflight' ||
      valueOf(entry.requestHeaders, 'access-control-request-method') !== null)
  )
}

/**
 * Whether script asked for this, in CORS mode: what the browser says (`Sec-Fetch-Mode`, HAR's resource type), else
 * whether an `Origin` was sent, which a load without CORS has only with a body.
 */
export function isScripted(entry: HarEntry): boolean {
  const mode = valueOf(entry.requestHeaders, 'sec-fetch-mode')
  if (mode !== null) return mode === 'cors'
  const hasOrigin = valueOf(entry.requestHeaders, 'origin') !== null
  if (entry.resourceType !== null && entry.resourceType !== 'other')
    return (
      /^(?:fetch|xhr|font|eventsource)$/.test(entry.resourceType) || (hasOrigin && entry.method === 'GET')
    )
  // Safari's recording of a request that it stopped has no Origin, only the reason.
  return hasOrigin || isCorsReason(entry.error)
}

/** Whether the browser kept back a load without CORS: an image, a script that another site may not embed. */
export function isBlockedLoad({ error }: HarEntry): boolean {
  return error !== null && isOfPlainLoad(error)
}

const plainLoads: Readonly<Record<string, Made>> = {
  image: { as: 'img' },
  script: { as: 'script' },
  stylesheet: { as: 'style' },
}

/** What made a request, where the recording tells: by Fetch Metadata, else by HAR's resource type. */
export function madeByEntry(entry: HarEntry): Made {
  if (isBlockedLoad(entry)) {
    const said = madeBy(entry.requestHeaders, entry.method)
    if (said.as !== undefined || said.mode !== undefined) return said
    return plainLoads[entry.resourceType ?? ''] ?? plainLoadOf(entry.url)
  }
  const as = kindWithCors(entry)
  return as === null ? {} : { as }
}

function kindWithCors({ requestHeaders, resourceType }: HarEntry): RequestKind | null {
  switch (
    resourceType === 'xhr' || resourceType === 'eventsource'
      ? resourceType
      : (valueOf(requestHeaders, 'sec-fetch-dest') ?? resourceType)
  ) {
    case 'xhr':
      return 'xhr'
    case 'eventsource':
      return 'eventsource'
    case 'font':
      return 'font'
    case 'image':
      return 'img-crossorigin'
    case 'script':
      return 'module'
    default:
      return null
  }
}

function isCorsReason(error: string | null): boolean {
  return error !== null && /access control|Access-Control-|\bpreflight\b|\bCORS\b/i.test(error)
}

/** The page's origin as the request's own headers tell it, else the page that the recording names. */
export function pageOfEntry(
  entry: HarEntry,
  pages: ReadonlyMap<string, string>,
): { readonly pageOrigin: string | null; readonly pageUrl: string | null } {
  const recorded = entry.pageref === null ? null : (pages.get(entry.pageref) ?? null)
  const own = pageOf(valueOf(entry.requestHeaders, 'origin'), valueOf(entry.requestHeaders, 'referer'))
  const named = pageOf(own.pageOrigin, recorded)
  return own.pageOrigin === null ? pageOf(null, recorded) : { ...own, pageUrl: own.pageUrl ?? named.pageUrl }
}

/**
 * Puts the entries of a recording together: a preflight with the request of the same URL and method nearest in time,
 * a redirect with the entry for its target. A preflight without its request is a request that was never sent.
 */
export function pairRequests(entries: readonly HarEntry[]): readonly HarRequest[] {
  const preflights = groupBy(entries.filter(isPreflight), (entry) => `${askedMethod(entry)} ${entry.url}`)
  const targets = new Set(entries.map((entry) => entry.redirectUrl))
  const byUrl = groupBy(
    entries.filter((entry) => targets.has(entry.url) && !isPreflight(entry)),
    (entry) => entry.url,
  )
  const used = new Set<HarEntry>()
  const take = (candidates: HarEntry[] | undefined, near: HarEntry): HarEntry | null => {
    let best: HarEntry | null = null
    // Entries come in the order of time: what is long past is done with, or a page that polls takes forever.
    while (candidates?.[0] && candidates[0].startedMs < near.startedMs - together) candidates.shift()
    for (const candidate of candidates ?? []) {
      const distance = Math.abs(candidate.startedMs - near.startedMs)
      if (candidate.startedMs > near.startedMs + together) break
      if (used.has(candidate)) continue
      if (best === null || distance < Math.abs(best.startedMs - near.startedMs)) best = candidate
    }
    if (best !== null) used.add(best)
    return best
  }
  const hopOf = (request: HarEntry): HarHop => ({
    request,
    preflight:
      preflights.size === 0
        ? null
        : take(preflights.get(`${request.method.toUpperCase()} ${request.url}`), request),
  })

  const requests: HarRequest[] = []
  for (const entry of entries) {
    if (isPreflight(entry) || used.has(entry)) continue
    used.add(entry)
    const hops = [hopOf(entry)]
    // What plainly worked is here for its preflight only.
    if (entry.isSlight === true) continue
    for (let last = entry; last.redirectUrl !== null && hops.length <= 20;) {
      const next = take(
        byUrl.get(last.redirectUrl)?.filter((other) => other.index > last.index),
        last,
      )
      if (next === null) break
      hops.push(hopOf(next))
      last = next
    }
    requests.push({ hops })
  }
  const unsent = entries.filter((entry) => isPreflight(entry) && !used.has(entry))
  return [...requests, ...unsent.map((preflight) => ({ hops: [{ preflight, request: null }] }))]
}

function askedMethod(preflight: HarEntry): string {
  return (valueOf(preflight.requestHeaders, 'access-control-request-method') ?? '').toUpperCase()
}

function groupBy(entries: readonly HarEntry[], key: (entry: HarEntry) => string): Map<string, HarEntry[]> {
  const groups = new Map<string, HarEntry[]>()
  for (const entry of entries) {
    const group = groups.get(key(entry))
    if (group) group.push(entry)
    else groups.set(key(entry), [entry])
  }
  return groups
}
