import { differentServers } from '../marks/layer-of.ts'
import { seen } from '../facts/faults.ts'
import { headerOf, type Answer } from '../facts/answer.ts'
import { isSafelistedMethod } from '../browsers/standard/safelisted-method.ts'
import { acceptsPage, type Facts } from '../facts/facts.ts'
import { unanswered, type Refute } from './refute.ts'
import { unsafeRequestHeaderNames } from '../browsers/standard/unsafe-request-header-names.ts'
/** What speaks against a cause of the preflight: that there is none, or what it was answered with. */
export function judgedBy(isSign: (preflight: Answer, facts: Facts) => boolean, sign: string): Refute {
  return (facts) => {
    const none = withoutPreflight(facts)
    if (none !== null || facts.preflight === null) return none
    return isSign(facts.preflight, facts) ? servers(facts) : `${seen(facts.preflight).says}. ${sign}`
  }
}

export function withoutPreflight(facts: Facts): string | null {
  const { preflight, subject } = facts
  if (preflight !== null) return null
  const isUnsafe = !isSafelistedMethod(subject.method) || unsafeRequestHeaderNames(subject.headers).length > 0
  return isUnsafe
    ? (unanswered(facts) ?? null)
    : `No preflight goes first: ${subject.method} with these headers needs none.`
}

export function sameServer({ preflight, request }: Facts): string | null {
  if (preflight === null || request === null) return null
  return `Both responses bear the same marks; OPTIONS got ${preflight.status}, the request ${request.status}.`
}

/** The sign is there, and somebody else gave it. */
function servers({ preflight, request }: Facts): string | null {
  const marks = preflight === null || request === null ? [] : differentServers(preflight, request)
  return marks.length === 0 ? null : `Not the same server answers the two: ${marks.join(', ')}.`
}

/** Whether what the page needs stands in a list, and whether the browser gets as far as that list. */
export function listed(facts: Facts, name: string, wanted: string): string | null {
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

export const isOneOf =
  (...statuses: readonly number[]) =>
  ({ status }: Answer): boolean =>
    statuses.includes(status)

export const noRedirect = judgedBy(() => false, 'It is no redirect.')
