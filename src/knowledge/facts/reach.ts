import type { Answer } from './answer.ts'
import { headerOf } from './answer.ts'
import type { Facts } from './facts.ts'
import { acceptsPage, answersFor } from './facts.ts'

/** Answers of the server that is called; the page's own and a compared server's say nothing about its policy. */
function own({ answers }: Facts): readonly Answer[] {
  return answers.filter(({ purpose }) => !foreignPurposes.has(purpose.kind))
}
const foreignPurposes = new Set(['page', 'page-script', 'compared-url'])

/** The answers, of any origin, path or status, that carry a CORS header or vary by `Origin`. */
export function speakers(facts: Facts): readonly Answer[] {
  return own(facts).filter(({ corsNames, variesByOrigin }) => corsNames.length > 0 || variesByOrigin)
}

/** Whether there is any such answer. */
export function speaksCors(facts: Facts): boolean {
  return speakers(facts).length > 0
}

/** Answers to the page's origin that carry its permission on another path, another status or the preflight. */
export function carriersElsewhere(facts: Facts): readonly Answer[] {
  const kinds = new Set(['by-get', 'error-path', 'sibling', 'preflight', 'bisect', 'allow-map'])
  return own(facts).filter(
    (answer) => kinds.has(answer.purpose.kind) && isHopZero(answer) && acceptsPage(answer, facts),
  )
}

/** The same on another path only. */
export function carriersOnOtherPaths(facts: Facts): readonly Answer[] {
  return carriersElsewhere(facts).filter(
    ({ purpose }) => purpose.kind === 'error-path' || purpose.kind === 'sibling',
  )
}

/** Whether enough was asked to say that something is nowhere: another origin and another path, or a second form. */
export function askedAround(facts: Facts): boolean {
  return (
    answersFor(facts, 'from-origin').length > 0 &&
    answersFor(facts, 'error-path').length + answersFor(facts, 'sibling').length > 0
  )
}

function isHopZero({ purpose }: Answer): boolean {
  return !('hop' in purpose) || purpose.hop === 0
}

/** Marks by which an answer shows that a shared cache kept it, or null. */
function cacheHit(answer: Answer): string | null {
  const age = headerOf(answer, 'age')
  if (age !== null && /^\s*[1-9]/.test(age)) return `Age: ${age.trim()}`
  for (const name of [
    'X-Cache',
    'CF-Cache-Status',
    'X-Cache-Status',
    'X-Proxy-Cache',
    'X-Varnish-Cache',
    'X-Vercel-Cache',
    'X-Nginx-Cache',
    'Cache-Status',
  ]) {
    const value = headerOf(answer, name.toLowerCase())
    if (value !== null && /\bhit\b/i.test(value)) return `${name}: ${value}`
  }
  return null
}

/** What shows that the answer came through something between the browser and the application, or null. */
export function proxyMark(answer: Answer): string | null {
  const passed = passedOnMark(answer)
  if (passed !== null) return passed
  const server = headerOf(answer, 'server')
  const proxies =
    /nginx|openresty|cloudflare|cloudfront|envoy|haproxy|awselb|caddy|traefik|varnish|akamai|apache|fastly|kong/i
  return server !== null && proxies.test(server) ? `Server: ${server}` : null
}

/** Whether the answer was made behind the server that handed it out. nginx and Apache by themselves are servers like others. */
export function isPassedOn(answer: Answer): boolean {
  if (passedOnMark(answer) !== null) return true
  return proxyMark(answer) !== null && headerOf(answer, 'x-powered-by') !== null
}

function passedOnMark(answer: Answer): string | null {
  for (const name of [
    'Via',
    'CF-Ray',
    'X-Amz-Cf-Id',
    'X-Varnish',
    'X-Served-By',
    'X-Envoy-Upstream-Service-Time',
    'X-Kong-Upstream-Latency',
    'X-Cache',
  ]) {
    const value = headerOf(answer, name.toLowerCase())
    if (value !== null) return `${name}: ${value}`
  }
  return null
}

/** How the page fares past every cache, where it is let through there and not by the answer in question. */
export interface PastCache {
  /** The answer that no cache has kept: at an address of its own, or to the request where the preflight was kept. */
  readonly fresh: Answer
  /** What shows that a cache stood between. */
  readonly mark: string
  /** Whether that is a mark on the failing answer, or a copy seen to ignore `Origin`; else only the failure that lasts tells. */
  readonly isProven: boolean
}

/** Null where the answer passes, fails past the cache as well, or nothing shows a cache. */
export function pastCache(facts: Facts, answer: Answer | null): PastCache | null {
  if (answer === null || acceptsPage(answer, facts)) return null
  return answer === facts.preflight ? pastCachedPreflight(facts, answer) : pastCachedRequest(facts)
}

/** A cache that keeps OPTIONS shows by its mark alone: no address makes a preflight new and leaves it the same. */
function pastCachedPreflight(facts: Facts, preflight: Answer): PastCache | null {
  const { request } = facts
  const mark = cacheHit(preflight)
  if (mark === null || !preflight.isOk || request === null || !acceptsPage(request, facts)) return null
  return { fresh: request, mark, isProven: true }
}

function pastCachedRequest(facts: Facts): PastCache | null {
  const { request } = facts
  if (request === null) return null
  const steps = answersFor(facts, 'cache')
  const fresh = steps.find(({ purpose }) => purpose.step === 'busted')
  // Another status means that the address with a query is another address to this server.
  if (fresh === undefined || !acceptsPage(fresh, facts) || fresh.status !== request.status) return null
  const copy = steps.find(({ purpose }) => purpose.step === 'origin-a')
  const isCopy = copy !== undefined && !acceptsPage(copy, facts)
  const mark =
    cacheHit(request) ??
    (isCopy && facts.disagreement === null
      ? 'a second request to one fresh address got the answer made for the first'
      : null)
  if (mark !== null) return { fresh, mark, isProven: true }
  // Where the very same request is answered differently, one address that differs shows nothing.
  if (facts.disagreement !== null) return null
  const again = answersFor(facts, 'repeat').filter(({ purpose }) => purpose.form === 'request')
  if (again.length === 0 || again.some((answer) => acceptsPage(answer, facts))) return null
  return { fresh, mark: 'with a query that no cache has seen, the same address passes', isProven: false }
}
