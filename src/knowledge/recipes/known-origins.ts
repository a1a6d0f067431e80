import type { Case } from '../model/case.ts'
import type { Evidence, Observation } from '../model/evidence.ts'
import { headerValues } from '../model/header-values.ts'
import { isPlainOrigin } from '../facts/plain.ts'

/** Made-up origins: a policy that accepts one of these accepts by a pattern, and says nothing of who was meant. */
const madeUp = new Set(['foreign', 'prefix-match', 'suffix-match', 'dot-match'])
/** Origins that somebody may have allowed on purpose. */
const meant = new Set(['localhost', 'other-scheme', 'other-port', 'www', 'subdomain', 'compared'])
const defaultPort = /^(http:.*:80|https:.*:443)$/
const mostKept = 8

/**
 * The other origins that the server allows today, so that a fix does not lock them out: those it answered by name,
 * the one it names to everybody, and those declared in source. Without the page's own, without plain-http ones.
 */
export function knownOrigins(subject: Case, evidence: Evidence): readonly string[] {
  const answered = evidence.observations.filter(isAllowedByName)
  const relations = answered.flatMap(({ purpose }) =>
    purpose.kind === 'from-origin' ? [{ origin: purpose.origin, relation: purpose.relation }] : [],
  )
  const byPattern = relations.some(({ relation }) => madeUp.has(relation))
  const probed = byPattern ? [] : relations.filter((one) => isMeant(one, subject)).map(({ origin }) => origin)
  const declared = evidence.declared.flatMap(({ origins }) => (Array.isArray(origins) ? origins : []))
  const all = [...fixedOrigins(evidence), ...declared, ...probed]
  return [...new Set(all)]
    .filter(
      (origin) =>
        origin !== subject.pageOrigin &&
        isPlainOrigin(origin) &&
        isSerialized(origin) &&
        isTrustworthy(origin, subject),
    )
    .slice(0, mostKept)
}

/** What another origin was told that the policy names, once or more often: there its lists stand, where a refused page gets none. */
export function isAllowedByName({ purpose, response }: Observation): boolean {
  if (purpose.kind !== 'from-origin' || response === null || !isPlainOrigin(purpose.origin)) return false
  const values = headerValues(response.headers, 'access-control-allow-origin').flatMap((value) =>
    value.split(/[\s,]+/),
  )
  return values.includes(purpose.origin) && values.every((value) => [purpose.origin, '*'].includes(value))
}

/**
 * Of the subdomain relation only the page's own parent is a name that exists; the child is made up. A default port
 * written out is what no browser sends.
 */
function isMeant(one: { origin: string; relation: string }, subject: Case): boolean {
  if (!meant.has(one.relation) || defaultPort.test(one.origin)) return false
  if (one.relation !== 'subdomain') return true
  return new URL(subject.pageOrigin).host.endsWith(`.${new URL(one.origin).host}`)
}

/** An origin named in answer to the page's request although it is not the page's. */
function fixedOrigins(evidence: Evidence): readonly string[] {
  return evidence.observations
    .filter(({ purpose }) => purpose.kind === 'preflight' || purpose.kind === 'request')
    .flatMap(({ response }) => headerValues(response?.headers ?? [], 'access-control-allow-origin'))
    .flatMap((value) => value.split(',').map((part) => part.trim()))
}

/** As a browser writes it: what has capitals or the port of its scheme is sent by none. */
function isSerialized(origin: string): boolean {
  return !/^https?:/i.test(origin) || URL.parse(origin)?.origin === origin
}

/** Https, an app shell, or this machine: an http page can be changed on its way. Where the page itself is one, others are no worse. */
function isTrustworthy(origin: string, { pageOrigin }: Case): boolean {
  return (
    pageOrigin.startsWith('http://') ||
    !origin.startsWith('http://') ||
    /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\]|[\w.-]+\.localhost)(:\d+)?$/.test(origin)
  )
}
