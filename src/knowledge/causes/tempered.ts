import { isSafeMethod } from '../browsers/standard/safe-method.ts'
import type { Finding, Proof } from '../model/diagnosis.ts'
import { letInAsBrowser } from '../facts/as-browser.ts'
import { behindProxy } from '../facts/between.ts'
import { headerOf, type Answer } from '../facts/answer.ts'
import { isMeantForPage, localProgram } from '../facts/local-program.ts'
import { callsLoopbackFromOutside } from '../facts/mistaken-address.ts'
import { cacheHit } from '../marks/caches.ts'
import { seen } from '../facts/faults.ts'
import { listFaults } from '../facts/preflight-lists.ts'
import { answersFor, type Facts } from '../facts/facts.ts'
import { proof, type Cause } from './cause.ts'
import { notAskedForLess } from './not-asked-for-less.ts'

/** What only a stand-in or a few requests showed, or what another response contradicted, is never certain. */
export function tempered(
  finding: Finding,
  {
    restsOn,
    mayBeTheProxys,
    isOfPreflight,
    troublesPlainLoads,
  }: Pick<Cause, 'restsOn' | 'mayBeTheProxys' | 'isOfPreflight' | 'troublesPlainLoads'>,
  facts: Facts,
): Finding {
  if (finding.confidence !== 'certain') return restsOn === 'a response' ? asStandIn(finding, facts) : finding
  const { judged, disagreement } = facts
  const isUnsettled = judged.verdict.outcome === 'inconclusive'
  const isContradicted = disagreement !== null && restsOn !== 'circumstances'
  const proxied = mayBeTheProxys === true ? behindProxy(facts) : null
  const against = [
    ...(mayBeLeftOver(facts) && finding.id !== 'wrong-url'
      ? [
          proof(
            null,
            `${facts.url.host} may be a leftover of development: then nothing is to be set up there`,
          ),
        ]
      : []),
    ...(isContradicted || restsOn !== 'a response' ? [] : inDoubt(finding, facts)),
    ...(troublesPlainLoads === true ? [] : keptCopy(finding, facts)),
    ...(proxied === null ? [] : [proxied]),
    ...leastAsked(finding, facts),
    ...(isOfPreflight === true && mayBeOfPart(finding) ? withoutShorter(facts) : []),
  ]
  if (!isUnsettled && !isContradicted && against.length === 0) return finding
  return { ...finding, confidence: 'likely', against: [...finding.against, ...against] }
}

/** Where the response is that to a GET in place of the method, it is said. */
function asStandIn(finding: Finding, { standIn, request, subject }: Facts): Finding {
  const rests = request !== null && finding.evidence[0]?.probe === request.id
  if (!standIn || !rests || finding.confidence !== 'likely' || finding.against.length > 0) return finding
  const says = `a GET stood in for ${subject.method}; the real method may answer otherwise`
  return { ...finding, against: [proof(request, says)] }
}

/** Something answers at a loopback address, and nothing tells whether a page for the public is meant to call it. */
function mayBeLeftOver(facts: Facts): boolean {
  return callsLoopbackFromOutside(facts) && localProgram(facts) === null && !isMeantForPage(facts)
}

/** What the preflight asked for that a browser told of is not known. */
function leastAsked({ evidence }: Finding, { subject, preflight }: Facts): readonly Proof[] {
  if (subject.usesPreflight !== true || preflight === null || evidence[0]?.probe !== preflight.id) return []
  const says = `the method and the headers of the request are not known: the preflight asked for ${subject.method} alone`
  return [proof(preflight, says)]
}

/** A variant, or that another server answers, says by itself what is wrong. */
function mayBeOfPart({ id, variant }: Finding): boolean {
  return variant === null && id !== 'preflight-elsewhere'
}

/**
 * Servers that refuse a whole preflight for its method or a header answer it as those do that handle none: only a
 * preflight that asks for less tells the two apart. Other statuses speak for themselves.
 */
function withoutShorter(facts: Facts): readonly Proof[] {
  return facts.preflight !== null && isTakenForUnhandled(facts.preflight, facts) ? notAskedForLess(facts) : []
}

/** Starlette and rack-cors refuse so, and Nelmio with a 405 that names no methods. */
function isTakenForUnhandled(preflight: Answer, { subject }: Facts): boolean {
  const { status, isOk, check, corsNames } = preflight
  const isSilent = check.kind === 'missing'
  if (status === 405)
    return (
      headerOf(preflight, 'allow') === null && (isSilent || listFaults(preflight, subject).method !== null)
    )
  return status === 400 || (isOk && isSilent && corsNames.length === 0)
}

/** What speaks against relying on the one response that a finding rests on. */
function inDoubt(finding: Finding, facts: Facts): readonly Proof[] {
  const twins = letInAsBrowser(facts)
  if (twins !== null)
    return [proof(twins.asBrowser, `with a browser’s User-Agent ${seen(twins.asBrowser).says}`)]
  const better = afterTheError(finding, facts)
  if (better !== undefined) return [proof(better, `asked again ${seen(better).says}`)]
  const broken = brokenAfterTheError(finding, facts)
  if (broken !== null) return [broken]
  const once = unavailableOnce(finding, facts)
  if (once !== null) return [once]
  if (facts.evidence.sampled !== true) return []
  return [proof(null, 'few requests were sent: a response that changes from time to time may not have shown')]
}

/** The error that the page met, where the same request got no response at all when it was asked again. */
function brokenAfterTheError({ evidence }: Finding, facts: Facts): Proof | null {
  const met = [facts.preflight, facts.request].find((one) => one !== null && one.id === evidence[0]?.probe)
  if (met == null || met.status < 500) return null
  const form = met === facts.preflight ? 'preflight' : 'request'
  const again = facts.evidence.observations.find(
    ({ purpose, failure }) => purpose.kind === 'repeat' && purpose.form === form && failure !== null,
  )
  return again?.failure == null
    ? null
    : proof(again, `asked again it got no response: ${again.failure.message}`)
}

/** What a shared cache kept shows what the server once said to somebody; only an address that no cache has seen shows more. */
function keptCopy({ evidence }: Finding, facts: Facts): readonly Proof[] {
  const { request } = facts
  if (request === null || evidence[0]?.probe !== request.id) return []
  const mark = cacheHit(request.response.headers)
  if (mark === null || answersFor(facts, 'cache').some(({ purpose }) => purpose.step === 'busted')) return []
  return [proof(request, `it is a copy of a cache (${mark}), and nothing was asked past it`)]
}

/**
 * A server that is not available is so for a while: whether that lasts, only asking again shows. What may change data is
 * not sent again, and a limit may end the questions.
 */
function unavailableOnce({ evidence }: Finding, facts: Facts): Proof | null {
  const { request } = facts
  if (request === null || evidence[0]?.probe !== request.id || ![502, 503, 504].includes(request.status))
    return null
  const { method } = request.observation.request
  if (!isSafeMethod(method))
    return proof(
      request,
      `${method} was sent once, since it may change data: whether ${request.status} comes each time did not show`,
    )
  const isEnded = facts.evidence.conditions?.some(({ kind }) => kind === 'request-limit') === true
  return isEnded && answersFor(facts, 'repeat').length === 0
    ? proof(request, `it was not asked again: whether ${request.status} comes each time did not show`)
    : null
}

/** The error that the page met, and that did not come again: what fails then is something else. */
function afterTheError({ evidence }: Finding, facts: Facts) {
  return answersFor(facts, 'repeat').find(({ purpose, status }) => {
    const met = purpose.form === 'preflight' ? facts.preflight : facts.request
    if (met === null || met.status < 500) return false
    return status < 400 || (status !== met.status && evidence.some(({ probe }) => probe === met.id))
  })
}
