import { engines, engineNames } from '../../model/cors-error.ts'
import { opaqueOrigin } from '../../model/case.ts'
import { seen } from '../../facts/faults.ts'
import { headerOf } from '../../facts/answer.ts'
import { answersFor, type Facts } from '../../facts/facts.ts'
import { isSameSite, spaceOf } from '../../facts/host-class.ts'
import type { Refute } from './refute.ts'
import { decidingAnswer, unanswered } from './unanswered.ts'

type PageCause =
  | 'mixed-content'
  | 'page-csp'
  | 'local-network-access'
  | 'null-origin'
  | 'cookie-not-sent'
  | 'response-header-not-exposed'
  | 'stale-preflight'
  | 'browsers-disagree'
  | 'partial-rollout'

/** Causes that lie with the page, with one browser, or with one of several servers. */
export const pageRefutations: Readonly<Record<PageCause, Refute>> = {
  'mixed-content': ({ page, url }) => {
    if (page?.protocol === 'https:' && url.protocol === 'http:') return null
    return page?.protocol === url.protocol
      ? `Page and request are both ${url.protocol.replace(':', '')}: nothing is mixed.`
      : `The page did not come over https (${page?.protocol ?? 'its origin is opaque'}), so nothing is mixed.`
  },
  'page-csp': ({ pageStops, evidence, url }) => {
    if (pageStops.some(({ why }) => why === 'page-csp')) return null
    return evidence.page === null
      ? `No Content-Security-Policy of the page was seen that leaves out ${url.host}.`
      : `The page’s own policy does not stop a connection to ${url.host}.`
  },
  'local-network-access': ({ evidence }) => {
    const space = (role: 'page' | 'request') => spaceOf(evidence.hosts.find((host) => host.role === role))
    const [from, to] = [space('page'), space('request')]
    if (from === 'public' && (to === 'local' || to === 'loopback')) return null
    return `The page’s address is ${from} and the API’s ${to}: no browser asks for permission between these.`
  },
  'null-origin': ({ subject }) =>
    subject.pageOrigin === opaqueOrigin ? null : `The page has an origin: ${subject.pageOrigin}.`,
  'cookie-not-sent': (facts) => {
    const { judged, subject, page, url } = facts
    if (judged.verdict.outcome !== 'allowed') return stopped(facts)
    if (subject.credentials !== 'include')
      return `The page sends no cookies: its mode is ${subject.credentials}.`
    return page !== null && isSameSite(page, url) ? `${page.host} and ${url.host} are one site.` : null
  },
  'response-header-not-exposed': (facts) => {
    if (facts.judged.verdict.outcome !== 'allowed') return stopped(facts)
    const exposed = facts.request === null ? null : headerOf(facts.request, 'access-control-expose-headers')
    return exposed === null
      ? 'The answer holds no header of its own that script would look for.'
      : `The answer says Access-Control-Expose-Headers: ${exposed}.`
  },
  'stale-preflight': (facts) => {
    const answer = decidingAnswer(facts)
    if (facts.judged.verdict.outcome !== 'allowed')
      return answer === null
        ? unanswered(facts)
        : `The server itself refuses now, asked anew. ${seen(answer).says}.`
    return facts.evidence.reported.length > 0
      ? null
      : 'No browser has reported an error since the server was put right.'
  },
  'browsers-disagree': ({ judged }) => {
    const { browsers } = judged.verdict
    if (new Set(engines.map((engine) => browsers[engine].outcome)).size > 1) return null
    return browsers.chromium.outcome === 'response'
      ? 'All three browsers let it through.'
      : `${engines.map((engine) => engineNames[engine]).join(', ')}: all three stop.`
  },
  'partial-rollout': (facts) => {
    if (facts.disagreement !== null) return null
    const again = answersFor(facts, 'repeat').length + answersFor(facts, 'address').length
    return again === 0
      ? (unanswered(facts) ?? 'Asked once more, the server said the same.')
      : `Asked ${again} more times, at every address, the server said the same.`
  },
}

/** The page does not even get an answer. */
function stopped({ judged }: Facts): string {
  const { corsError, at } = judged.verdict.browsers.chromium
  return `That happens behind a request that succeeds. This one is stopped${at === null ? '' : ` at the ${at}`}${corsError === null ? '' : ` (${corsError})`}: the page gets nothing.`
}
