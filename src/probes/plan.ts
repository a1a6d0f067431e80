import { isOkStatus, isRedirectStatus } from '../knowledge/browsers/standard/status.ts'
import type { RequestForm, Observation, OriginRelation } from '../knowledge/model/evidence.ts'
import { mayBeSharedByCache } from './cache-marks.ts'
import {
  addressProbes,
  asBrowserProbe,
  byGetProbe,
  repeatProbes,
  withoutCertificateProbes,
} from './kinds/again.ts'
import { allowMapProbes } from './kinds/allow-map.ts'
import { bisectProbes } from './kinds/bisect.ts'
import { cacheOpening } from './kinds/caching.ts'
import { comparedProbes } from './kinds/compared.ts'
import { preflightProbe, requestProbe } from './kinds/main.ts'
import { originProbes, ownOriginProbe, withoutOriginProbe } from './kinds/origins.ts'
import { errorProbes, rewrittenProbe, siblingProbes } from './kinds/other-paths.ts'
import { isHandshake, isStandIn, type Probe, type Setting } from './probe.ts'
import { isConnected } from './run-exchange.ts'
import { failsCorsCheck, isChange, turnedAway, underBrowsersName, type MainAnswers } from './turned-away.ts'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'

/**
 * The browser's own requests that wait for no response. A method that changes data and was released is sent only
 * after a preflight that lets it through, as a browser would.
 */
export function mainProbes(setting: Setting): readonly Probe[] {
  return [
    ...(setting.preflighted ? [preflightProbe(setting)] : []),
    ...(isHeldBack(setting) ? [] : [requestProbe(setting, isStandIn(setting))]),
  ]
}

/** Whether the request waits for its preflight. */
export function isHeldBack(setting: Setting): boolean {
  return setting.preflighted && setting.options.sendUnsafe && !isSafeMethod(setting.method)
}

/**
 * What may be answered still where the page's own requests were not: another address, and where a connection came about,
 * another try and a browser's name; edges drop programs without a word.
 */
export function otherWays(setting: Setting, own: readonly (Observation | null)[]): readonly Probe[] {
  const failures = own.flatMap((sent) => sent?.failure ?? [])
  const isBroken = failures.some(({ kind }) => kind === 'reset' || kind === 'protocol')
  const isLeftWaiting = failures.some(isConnected)
  const isDropped = isLeftWaiting || failures.some(({ kind }) => kind === 'reset')
  const names = isDropped ? formsOf(own).map((form) => asBrowserProbe(setting, form)) : []
  // Once more under the same name first: what was only starting must not be told for a server that looks at names.
  const turns = setting.options.gentle && isDropped ? [1] : isBroken ? [1, 2] : isLeftWaiting ? [1] : []
  if (setting.options.gentle) return [...repeatProbes(setting, turns), ...names]
  // Some close the connection on a page that they do not know, and answer what brings no Origin.
  const unnamed = isBroken ? [withoutOriginProbe(setting, 'request', false)] : []
  return [...addressProbes(setting), ...repeatProbes(setting, turns), ...names, ...unnamed]
}

/** The forms that were sent and can be sent again. */
function formsOf(own: readonly (Observation | null)[]): readonly RequestForm[] {
  return own.flatMap((sent) => {
    const kind = sent?.purpose.kind
    if (sent === null || !isSafeMethod(sent.request.method)) return []
    return kind === 'preflight' || kind === 'request' ? [kind] : []
  })
}

/** Everything that asks besides and waits for no response but the page's own, the most deciding first. */
export function opening(setting: Setting): readonly Probe[] {
  if (setting.options.gentle) return []
  if (isHandshake(setting)) return [...addressProbes(setting), ...repeatProbes(setting, [1, 2])]
  return [
    ...comparedProbes(setting),
    ...addressProbes(setting),
    ...repeatProbes(setting, [1, 2]),
    ...cacheOpening(setting),
    ...errorProbes(setting),
    ...siblingProbes(setting),
    ...(setting.preflighted
      ? [withoutOriginProbe(setting, 'preflight', false), ...originProbes(setting, 'preflight', false)]
      : []),
    ...allowMapProbes(setting),
  ]
}

/**
 * What the first two responses call for. Requests from other origins wait until here, because the response to the page
 * tells whether a cache stands in between that they could poison.
 */
export function following(setting: Setting, answers: MainAnswers): readonly Probe[] {
  if (isHandshake(setting)) return handshakesFollowing(setting, answers)
  const fresh = isShared(answers)
  const refused = isRefused(setting, answers.preflight)
  const failing = failsCorsCheck(setting, answers.request)
  const bisect = refused ? bisectProbes(setting) : []
  // A preflight that nobody handles, or everybody is refused, says nothing of the origins that the request's own response may name.
  const tells = passes(setting, answers.preflight) || !isOkStatus(answers.preflight?.response?.status ?? 0)
  const origins = !setting.preflighted || (tells && failing) ? originProbes(setting, 'request', fresh) : []
  const byGet = isChange(answers.request) && failing ? [byGetProbe(setting)] : []
  const rewritten = (answers.request?.response?.status ?? 0) >= 400 && failing ? rewrittenProbe(setting) : []
  const first = [...withoutCertificateProbes(setting), ...rewritten]
  if (setting.options.gentle)
    return [...first, ...byGet, ...turnedAway(setting, answers), ...gentleFollowing(setting, bisect, origins)]
  // Who is reflected by a preflight need not be let in by the response.
  const reflected =
    setting.preflighted && origins.length === 0 ? originProbes(setting, 'request', fresh).slice(0, 1) : []
  return [
    ...first,
    ...bisect,
    ...byGet,
    ...underBrowsersName(setting, answers),
    withoutOriginProbe(setting, 'request', fresh),
    ...origins,
    ...reflected,
    ...repeatProbes(setting, [3, 4]),
  ]
}

/** The whole plan in the order of what tells most, for a server that takes few requests: the budget cuts the rest. */
export function fewest(setting: Setting, answers: MainAnswers): readonly Probe[] {
  const gentle = { ...setting, options: { ...setting.options, gentle: true } }
  const all = [...following(gentle, answers), ...following(setting, answers), ...opening(setting)]
  return [...new Map(all.map((probe) => [probe.id, probe] as const)).values()]
}

/** The whole plan, what tells most first: what is compared, what a few questions tell, then the rest. */
export function everything(setting: Setting, answers: MainAnswers): readonly Probe[] {
  const all = [
    ...comparedProbes(setting),
    ...addressProbes(setting),
    ...(isHandshake(setting) ? [] : cacheOpening(setting)),
    ...fewest(setting, answers),
  ]
  return [...new Map(all.map((probe) => [probe.id, probe] as const)).values()]
}

/** What a policy that lets this page in cannot have got wrong about it. */
const slips: ReadonlySet<OriginRelation> = new Set(['other-port', 'trailing-slash', 'missing-scheme'])
/**
 * Whom a policy lets in beside the page it lets in: of use where there is something to fix. Not the subdomains: whether
 * all of them are meant tells a list of them from a pattern that forgot the dot.
 */
const neighbours: ReadonlySet<OriginRelation> = new Set(['localhost', 'www'])

/**
 * What is still worth asking once the first questions are answered: near misses of an origin that is let in, and the
 * parts of a preflight whose least is refused, tell nothing more.
 */
export function stillTelling(
  probes: readonly Probe[],
  setting: Setting,
  answers: MainAnswers,
  seen: readonly Observation[],
): readonly Probe[] {
  const asked = seen.filter(({ purpose }) => purpose.kind === 'bisect')
  const least = asked.filter(({ purpose }) => purpose.kind === 'bisect' && purpose.element.kind !== 'header')
  const isWelcome = (observation: Observation | null) =>
    isOkStatus(observation?.response?.status ?? 0) && !failsCorsCheck(setting, observation)
  const own = setting.preflighted ? [answers.preflight, answers.request] : [answers.request]
  const isHealthy = own.every(isWelcome)
  const isKnown = isHealthy || asked.some(isWelcome)
  const isRefused = least.length > 0 && !asked.some(isWelcome)
  return probes.filter(({ purpose }) => {
    if (purpose.kind === 'from-origin') {
      if (isKnown && slips.has(purpose.relation)) return false
      if (isHealthy && neighbours.has(purpose.relation)) return false
      return !(isRefused && purpose.relation.endsWith('-match'))
    }
    if (purpose.kind === 'as-browser') return isHealthy || !asked.some(isWelcome)
    return !(
      isRefused &&
      (purpose.kind === 'bisect' || purpose.kind === 'allow-map' || purpose.kind === 'allow-any-header')
    )
  })
}

/** A handshake is no cacheable answer and has no preflight: whom the server lets in is all there is to ask. */
function handshakesFollowing(setting: Setting, answers: MainAnswers): readonly Probe[] {
  const origins = originProbes(setting, 'request', false)
  const asked = [withoutOriginProbe(setting, 'request', false), ...ownOriginProbe(setting), ...origins]
  if (setting.options.gentle) return asked.slice(0, 3)
  return [...asked, ...underBrowsersName(setting, answers)]
}

/** Few and telling, in this order; the budget cuts the rest. */
function gentleFollowing(
  setting: Setting,
  bisect: readonly Probe[],
  origins: readonly Probe[],
): readonly Probe[] {
  const asked = setting.preflighted ? originProbes(setting, 'preflight', false) : origins
  const [root, ...parent] = siblingProbes(setting).toReversed()
  return [
    ...bisect.slice(0, 2),
    ...asked.slice(0, 2),
    ...errorProbes(setting).slice(-1),
    ...(root === undefined ? [] : [root]),
    ...repeatProbes(setting, [1]),
    ...parent,
    ...cacheOpening(setting).slice(-1),
    ...bisect.slice(2),
  ]
}

/** Whether a cache that others use may keep what the request gets. */
export function isShared({ request }: MainAnswers): boolean {
  return request?.response ? mayBeSharedByCache(request.response.headers) : false
}

function passes(setting: Setting, preflight: Observation | null): boolean {
  return isOkStatus(preflight?.response?.status ?? 0) && !failsCorsCheck(setting, preflight)
}

/** Whether the preflight was answered and does not let the request through for its origin or status. */
export function isRefused(setting: Setting, preflight: Observation | null): boolean {
  const response = preflight?.response
  if (!response || isRedirectStatus(response.status)) return false
  return !isOkStatus(response.status) || failsCorsCheck(setting, preflight)
}
