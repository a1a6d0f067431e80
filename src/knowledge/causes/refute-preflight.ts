import { differentServers } from '../marks/layer-of.ts'
import { seen } from '../facts/faults.ts'
import { listFaults } from '../facts/preflight-lists.ts'
import { headerOf, type Answer } from '../facts/answer.ts'
import { isSafelistedMethod } from '../browsers/standard/safelisted-method.ts'
import { acceptsPage, type Facts } from '../facts/facts.ts'
import { unanswered, type Refute } from './refute.ts'
import { unsafeRequestHeaderNames } from '../browsers/standard/unsafe-request-header-names.ts'
/** What speaks against a cause of the preflight: that there is none, or what it was answered with. */
export function judgedBy(isSign: (preflight: Answer, facts: Facts) => boolean, sign: string): Refute {
  return (facts) => {
    const { preflight } = facts
    if (preflight === null) return withoutPreflight(facts)
    return isSign(preflight, facts) ? servers(facts) : `${seen(preflight).says}. ${sign}`
  }
}

/** Where no preflight was answered: that none is needed, or what came in place of a response. */
export function withoutPreflight(facts: Facts): string | null {
  const { subject } = facts
  const isUnsafe = !isSafelistedMethod(subject.method) || unsafeRequestHeaderNames(subject.headers).length > 0
  return isUnsafe
    ? unanswered(facts)
    : `No preflight goes first: ${subject.method} with these headers needs none.`
}

/** The sign is there, and somebody else gave it. */
function servers({ preflight, request }: Facts): string | null {
  const marks = preflight === null || request === null ? [] : differentServers(preflight, request)
  return marks.length === 0 ? null : `Not the same server answers the two: ${marks.join(', ')}.`
}

/** Whether what the page needs stands in a list, and whether the browser gets as far as that list. */
export function listed(facts: Facts, name: string, wanted: string): string | null {
  const { preflight, subject } = facts
  if (isSafelistedMethod(subject.method) && name.endsWith('methods'))
    return `${subject.method} needs nobody’s permission: it is a safelisted method.`
  if (preflight === null) return withoutPreflight(facts)
  if (!preflight.isOk || !acceptsPage(preflight, facts))
    return `No list was looked at: the preflight fails before that. ${seen(preflight).says}.`
  const { method, headers, malformed } = listFaults(preflight, subject)
  const isRefused = name.endsWith('methods') ? method !== null : headers.length > 0
  if (isRefused || malformed.length > 0) return null
  const value = headerOf(preflight, name)
  const label = name.endsWith('methods') ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers'
  return value === null ? null : `The preflight says ${label}: ${value}; that covers ${wanted}.`
}

export const isOneOf =
  (...statuses: readonly number[]) =>
  ({ status }: Answer): boolean =>
    statuses.includes(status)

export const noRedirect = judgedBy(() => false, 'It is no redirect.')
