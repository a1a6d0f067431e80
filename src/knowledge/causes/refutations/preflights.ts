import { seen } from '../../facts/faults.ts'
import { headerOf, type Answer } from '../../facts/answer.ts'
import { leadsToLogin } from '../../facts/edge.ts'
import type { Facts } from '../../facts/facts.ts'
import { acceptsPage } from '../../facts/facts.ts'
import { isSafelistedMethod } from '../../browsers/standard/safelisted-method.ts'
import { unsafeRequestHeaderNames } from '../../browsers/standard/unsafe-request-header-names.ts'
import { differentServers } from '../../marks/layer-of.ts'
import type { Refute } from './refute.ts'
import { unanswered } from './unanswered.ts'

type PreflightCause =
  | 'preflight-requires-auth'
  | 'preflight-not-handled'
  | 'preflight-elsewhere'
  | 'preflight-failed'
  | 'preflight-redirected'
  | 'redirect-changes-origin'
  | 'method-not-allowed'
  | 'request-header-not-allowed'
  | 'malformed-allow-list'

/** What speaks against a cause of the preflight: that there is none, or what it was answered with. */
function judgedBy(isSign: (preflight: Answer, facts: Facts) => boolean, sign: string): Refute {
  return (facts) => {
    const none = withoutPreflight(facts)
    if (none !== null || facts.preflight === null) return none
    return isSign(facts.preflight, facts) ? servers(facts) : `${seen(facts.preflight).says}. ${sign}`
  }
}

function withoutPreflight(facts: Facts): string | null {
  const { preflight, subject } = facts
  if (preflight !== null) return null
  const isUnsafe = !isSafelistedMethod(subject.method) || unsafeRequestHeaderNames(subject.headers).length > 0
  return isUnsafe
    ? (unanswered(facts) ?? null)
    : `No preflight goes first: ${subject.method} with these headers needs none.`
}

/** The sign is there, and somebody else gave it. */
function servers({ preflight, request }: Facts): string | null {
  const marks = preflight === null || request === null ? [] : differentServers(preflight, request)
  return marks.length === 0 ? null : `Not the same server answers the two: ${marks.join(', ')}.`
}

const isOneOf =
  (...statuses: readonly number[]) =>
  ({ status }: Answer): boolean =>
    statuses.includes(status)

const noRedirect = judgedBy(() => false, 'It is no redirect.')

/** Causes of the preflight, of its lists, and of redirects. */
export const preflightRefutations: Readonly<Record<PreflightCause, Refute>> = {
  'preflight-requires-auth': judgedBy(
    isOneOf(401, 403),
    'A demand for credentials is a 401, a 403 or a way to a login.',
  ),
  'preflight-not-handled': judgedBy(
    isOneOf(404, 405, 501),
    'An OPTIONS that nobody handles gets 404, 405 or 501.',
  ),
  'preflight-failed': judgedBy(
    ({ isOk, status }) =>
      !isOk && ![401, 403, 404, 405, 501].includes(status) && (status < 300 || status > 399),
    'A handler that fails gives another status: 400, 422, 500.',
  ),
  'preflight-redirected': (facts) => {
    const location = facts.preflight?.location ?? null
    if (location === null) return noRedirect(facts)
    return leadsToLogin(location)
      ? `It leads to a login, ${location.href}, and not to another address of the API.`
      : null
  },
  'preflight-elsewhere': (facts) => {
    const none = withoutPreflight(facts)
    if (none !== null || facts.preflight === null || facts.request === null) return none ?? sameServer(facts)
    if (acceptsPage(facts.preflight, facts))
      return `The preflight has the permission. ${seen(facts.preflight).says}.`
    return differentServers(facts.preflight, facts.request).length > 0 ? null : sameServer(facts)
  },
  'redirect-changes-origin': (facts) => {
    const { preflight, request } = facts
    if (preflight?.location != null)
      return `The request never gets that far: OPTIONS itself gets ${preflight.status}.`
    if (facts.chain.length > 1 || request?.location != null) return null
    if (request === null) return unanswered(facts)
    return `Nothing is redirected: the request gets ${request.status} at once.`
  },
  'method-not-allowed': (facts) => listed(facts, 'access-control-allow-methods', facts.subject.method),
  'request-header-not-allowed': (facts) => {
    const names = unsafeRequestHeaderNames(facts.subject.headers)
    return names.length === 0
      ? 'The page sends no header that would have to be allowed.'
      : listed(facts, 'access-control-allow-headers', names.join(', '))
  },
  'malformed-allow-list': (facts) => {
    const none = withoutPreflight(facts)
    if (none !== null || facts.preflight === null || facts.lists === null) return none
    if (facts.lists.malformed.length > 0) return null
    const methods = headerOf(facts.preflight, 'access-control-allow-methods')
    return methods === null
      ? `There is no list that could be malformed. ${seen(facts.preflight).says}.`
      : `The lists can be read: Access-Control-Allow-Methods: ${methods}.`
  },
}

function sameServer({ preflight, request }: Facts): string | null {
  if (preflight === null || request === null) return null
  return `Both answers bear the same marks; OPTIONS got ${preflight.status}, the request ${request.status}.`
}

/** Whether what the page needs stands in a list, and whether the browser gets as far as that list. */
function listed(facts: Facts, name: string, wanted: string): string | null {
  const { preflight, subject, lists } = facts
  if (isSafelistedMethod(subject.method) && name.endsWith('methods'))
    return `${subject.method} needs nobody’s permission: it is a safelisted method.`
  const none = withoutPreflight(facts)
  if (none !== null || preflight === null || lists === null) return none
  if (!preflight.isOk || !acceptsPage(preflight, facts))
    return `No list was looked at: the preflight fails before that. ${seen(preflight).says}.`
  const isRefused = name.endsWith('methods') ? lists.method !== null : lists.headers.length > 0
  if (isRefused || lists.malformed.length > 0) return null
  const value = headerOf(preflight, name)
  const label = name.endsWith('methods') ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers'
  return value === null ? null : `The preflight says ${label}: ${value}; that covers ${wanted}.`
}
