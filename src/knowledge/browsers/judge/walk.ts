import type { RequestKind } from '../../model/request-kind.ts'
import type { Judge } from '../engines/rules-of.ts'
import { rulesOf } from '../engines/rules-of.ts'
import type { Rules } from '../engines/rules.ts'
import { settableIn } from '../engines/settable-headers.ts'
import type { TransportSecurity } from '../standard/transport-security.ts'
import type { ParsedUrl } from '../standard/url.ts'
import type { RecordedFetch, RecordedHop, WireRequest } from './exchange.ts'
import { hopOf } from './hop-of.ts'
import type { CorsFailure } from './judge-preflight.ts'
import { keptFor, type KeptPreflights } from './kept-preflights.ts'
import type { CurrentRequest, MadeRequest } from './new-request.ts'
import { namesToAsk, requestPlan, withTypeOfBlob, type RequestPlan } from './request-plan.ts'

/** A fetch on its way from redirect to redirect: what stays as it set out, and what every hop may change. */
export interface Walk {
  readonly by: Judge
  readonly rules: Rules
  readonly fetch: RecordedFetch
  /** The origin of the page, as this engine keeps it. */
  readonly page: string
  /** What decides about mixed content: the page's origin, or `https:` where the page is secure without one. */
  readonly embedder: string
  readonly plan: RequestPlan
  readonly first: CurrentRequest
  /** The names that script set and that need a preflight. */
  readonly scriptNames: readonly string[]
  readonly wire: WireRequest[]
  request: CurrentRequest
  /** What the next preflight asks permission for. */
  names: readonly string[]
  /** What `Origin` says: the page's, or `null` once redirects have tainted it. */
  origin: string
  isTainted: boolean
  /** The same to who loads an image, and sees only the https URLs that the engine asks for in place of http. */
  loaderOrigin: string
  /** Whether an image was led to http of another origin than the page's, which the engine then asked for over https. */
  crossesUpgraded: boolean
  kept: KeptPreflights | null
  redirects: number
  /** How often the engine went on to https by itself. */
  upgrades: number
  /** The recorded hop of the current URL. */
  hop: number
  /** The hop whose URL was asked for over https in its place; its record serves the next one. */
  upgradedFrom: number | null
  /** The hosts that have asked for https alone; null where none has spoken. */
  secured: Map<string, TransportSecurity> | null
  /** Whether another origin is one to this page: to that of an extension with permission none is. */
  readonly crosses: boolean
  /** Whether a URL of another origin was met: response tainting stays. */
  hasCrossed: boolean
  isPreflighted: boolean
  sendsOrigin: boolean
  /** Whether the last redirect led to the origin that it came from. */
  hasStayed: boolean
  /** What `fetch()` was told and the redirects since have said, where this engine heeds it; null for the default. */
  referrerPolicy: string | null
  /** Why the request after the next preflight will be refused, where that is known by now. */
  failsBehindPreflight: CorsFailure | null
}

/** The walk before its first hop. */
export function setOut(
  by: Judge,
  fetch: RecordedFetch,
  made: MadeRequest,
  kept: KeptPreflights | null,
): Walk {
  const rules = rulesOf(by)
  const { pageOfScheme = '' } = fetch
  const keepsOrigin = pageOfScheme !== '' && rules.keepsOriginOf(pageOfScheme.replace(/:.*/, ':'))
  const page = keepsOrigin ? pageOfScheme : fetch.page
  const plan = requestPlan(rules, fetch)
  // The `Last-Event-ID` of an EventSource is the browser's own. Measured.
  const isScripts = plan.mode !== 'no-cors' && plan.as !== 'eventsource'
  const sent = isScripts ? firstRequest(rules, made, plan.as) : { ...made, headers: [] }
  const isBlobs = plan.as === 'beacon' || fetch.typeIsBlobs === true
  const headers = isBlobs ? withTypeOfBlob(rules, plan.as, sent.headers) : sent.headers
  const first = headers === sent.headers ? sent : { ...sent, headers }
  const areAlike = isScripts && first === sent
  const scriptNames = (areAlike && made.unsafeNames) || namesToAsk(rules, plan.as, headers)
  return {
    by,
    rules,
    fetch,
    page,
    embedder: !page.startsWith('https:') && isSecure(rules, fetch, plan) ? 'https:' : page,
    plan,
    first,
    scriptNames,
    wire: [],
    request: first,
    names: scriptNames,
    origin: page,
    isTainted: false,
    loaderOrigin: page,
    crossesUpgraded: false,
    kept: keptFor(page, by, kept),
    redirects: 0,
    upgrades: 0,
    hop: -1,
    upgradedFrom: null,
    secured: null,
    crosses: !(keepsOrigin && fetch.hostPermissions === true),
    hasCrossed: false,
    isPreflighted: false,
    sendsOrigin: false,
    hasStayed: false,
    referrerPolicy: (rules.heedsReferrerPolicy && fetch.referrerPolicy) || null,
    failsBehindPreflight: null,
  }
}

function firstRequest(rules: Rules, made: MadeRequest, as: RequestKind): CurrentRequest {
  if (made.url.fragment === '#' && rules.dropsEmptyFragment(as, 'first'))
    return firstRequest(rules, { ...made, url: { ...made.url, fragment: '' } }, as)
  const headers = made.unsafeNames === undefined ? settableIn(rules, made.headers) : made.headers
  return headers === made.headers ? made : { ...made, headers }
}

/** Whether a page whose origin does not say so is taken for https. */
function isSecure(rules: Rules, fetch: RecordedFetch, { isImage }: RequestPlan): boolean {
  return fetch.securePage === true || (fetch.isFile === true && isImage && rules.filesAskImagesOverHttps)
}

/** One URL of the chain, and what the recording holds of it. */
export interface Hop {
  readonly url: ParsedUrl
  readonly method: string
  readonly recorded: RecordedHop | undefined
}

/** Where the walk stands now. */
export function enterHop(walk: Walk): Hop {
  const { hops } = walk.fetch
  const { url, method } = walk.request
  const found = hopOf(walk.rules, hops, url, walk.hop + 1)
  walk.hop = found === hops.length && walk.upgradedFrom !== null ? walk.upgradedFrom : found
  walk.upgradedFrom = null
  return { url, method, recorded: hops[walk.hop] }
}

/** What counts against the limit of redirects. */
export function turnsOf({ rules, redirects, upgrades }: Walk): number {
  return redirects + (rules.countsUpgrades ? upgrades : 0)
}
