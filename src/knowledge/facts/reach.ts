import type { Answer } from './answer.ts'
import { headerOf } from './answer.ts'
import type { Facts } from './facts.ts'
import { acceptsPage, answersFor } from './facts.ts'

/** Answers of the server that is called; the page's own and a compared server's say nothing about its policy. */
function own({ answers }: Facts): readonly Answer[] {
  return answers.filter(({ purpose }) => !foreignPurposes.has(purpose.kind))
}
const foreignPurposes = new Set(['page', 'page-script', 'compared-url', 'far-side'])

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
  const kinds = new Set([
    'by-get',
    'error-path',
    'sibling',
    'preflight',
    'bisect',
    'allow-map',
    'allow-any-header',
  ])
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
