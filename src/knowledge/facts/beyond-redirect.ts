import type { Case } from '../model/case.ts'
import type { Observation, RequestForm } from '../model/evidence.ts'
import { headerValues } from '../model/header-values.ts'
import { isSafeMethod } from '../browsers/standard/safe-method.ts'
import { answersFor, factsOf, type Facts } from './facts.ts'
import { leadsToLogin } from './login.ts'

/**
 * The end of the redirects, read as if the page called it at once: what another server was asked in the page's own
 * name, or the last hop on the same one. Null where nothing is redirected, or nothing was asked there.
 */
export function beyondRedirect(facts: Facts): Facts | null {
  const { preflight, request, subject, evidence } = facts
  const location = preflight?.location ?? request?.location ?? null
  if (location === null || leadsToLogin(location)) return null
  const observations = onFarSide(facts) ?? onSameServer(facts)
  const [first] = observations
  return first === undefined
    ? null
    : factsOf({ ...subject, url: first.request.url }, { ...evidence, observations })
}

function onFarSide(facts: Facts): readonly Observation[] | null {
  const far = answersFor(facts, 'far-side')
  if (far.length === 0) return null
  // What script adds stayed away: an error may be about that alone.
  const isWhole = facts.subject.headers.length === 0
  return far
    .filter(({ purpose, status }) => purpose.form === 'preflight' || status < 400 || isWhole)
    .map(({ observation, purpose }) => asFirst(observation, purpose.form, facts.subject))
}

function onSameServer(facts: Facts): readonly Observation[] {
  const last = facts.chain.at(-1)
  if (last === undefined || last.hop === 0 || facts.preflight?.location == null) return []
  return (['preflight', 'request'] as const).flatMap((form) => {
    const observation = last[form]
    const isWhole = observation !== null && isSentByPage(observation, facts)
    return isWhole ? [asFirst(observation, form, facts.subject)] : []
  })
}

function isSentByPage({ request }: Observation, { subject, url }: Facts): boolean {
  const [origin] = headerValues(request.headers, 'origin')
  return origin === subject.pageOrigin && new URL(request.url).origin === url.origin
}

/** What was sent elsewhere, read as one of the two requests of a page that calls that address. */
export function asFirst(observation: Observation, form: RequestForm, subject: Case): Observation {
  const standIn = !isSafeMethod(subject.method) && observation.request.method !== subject.method
  return {
    ...observation,
    purpose: form === 'preflight' ? { kind: form, hop: 0 } : { kind: form, hop: 0, standIn },
  }
}
