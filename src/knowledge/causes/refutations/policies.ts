import { allowOriginOf, seen } from '../../facts/faults.ts'
import { headerOf, isHtmlDocument, type Answer } from '../../facts/answer.ts'
import { acceptsPage, answersFor, type Facts } from '../../facts/facts.ts'
import { acceptedOrigins } from '../../facts/origin-policy.ts'
import { pastCache } from '../../facts/past-cache.ts'
import { carriersElsewhere, proxyMark, speakers } from '../../facts/reach.ts'
import type { Refute } from './refute.ts'
import { decidingAnswer, unanswered } from './unanswered.ts'

type PolicyCause =
  | 'origin-not-allowed'
  | 'cors-not-configured'
  | 'cors-after-routes'
  | 'error-response-without-cors'
  | 'wildcard-with-credentials'
  | 'credentials-not-allowed'
  | 'multiple-allow-origin'
  | 'invalid-allow-origin'
  | 'proxy-strips-headers'
  | 'cached-for-another-origin'

/** Refutes by the answer that decides; where none came, that is what speaks against it. */
function byAnswer(refute: (answer: Answer, facts: Facts) => string | null): Refute {
  return (facts) => {
    const answer = decidingAnswer(facts)
    return unanswered(facts) ?? (answer === null ? null : refute(answer, facts))
  }
}

/** Causes of the headers that give the permission: who gets it, from whom, and what becomes of it. */
export const policyRefutations: Readonly<Record<PolicyCause, Refute>> = {
  'origin-not-allowed': byAnswer((answer, facts) => {
    const own = facts.answers.find((one) => acceptsPage(one, facts))
    if (own !== undefined) return `This very origin is let in. ${seen(own).says}.`
    if (headerOf(answer, 'access-control-allow-origin') === '*')
      return 'Access-Control-Allow-Origin: * leaves no origin out.'
    const others = answersFor(facts, 'from-origin').length
    return acceptedOrigins(facts).length > 0
      ? `Every origin fares alike here, this one too. ${seen(answer).says}.`
      : `No origin fares better: of ${others} others that were asked, none is let in. ${seen(answer).says}.`
  }),
  'cors-not-configured': byAnswer((answer, facts) => {
    const speaker = speakers(facts)[0]
    if (speaker !== undefined) return `CORS is switched on here. ${spoken(speaker)}.`
    if (isHtmlDocument(answer)) return `A page for people answers, no API: ${answer.status}, text/html.`
    return answer.status === 404 ? `Nothing is there that could speak: ${seen(answer).says}.` : null
  }),
  'cors-after-routes': byAnswer((answer, facts) => {
    if (answer.corsNames.length > 0) return `The answer does carry CORS headers. ${spoken(answer)}.`
    if (answer === facts.preflight)
      return `It is the preflight that fails, before any route. ${seen(answer).says}.`
    const past = pastCache(facts, answer)
    if (past !== null)
      return `The same route does carry the headers when it is asked anew. ${seen(past.fresh).says}.`
    if (answer.status >= 400) return `The bare answer is an error, ${answer.status}.`
    return carriersElsewhere(facts).length > 0
      ? null
      : 'No other path, no error and no preflight carries the permission for this page either.'
  }),
  'error-response-without-cors': byAnswer((answer, facts) => {
    if (answer === facts.preflight)
      return `The request with its own answer is not what fails. ${seen(answer).says}.`
    if (answer.status < 400) return `The answer is no error: ${answer.status}.`
    if (answer.corsNames.length > 0) return `The error does carry CORS headers: ${allowOriginOf(answer)}.`
    return carriersElsewhere(facts).length > 0 ? null : 'What goes well carries no permission either.'
  }),
  'wildcard-with-credentials': byAnswer((answer, { subject }) => {
    if (subject.credentials !== 'include')
      return `No credentials are included: the mode is ${subject.credentials}.`
    return headerOf(answer, 'access-control-allow-origin') === '*'
      ? null
      : `There is no *: ${allowOriginOf(answer)}.`
  }),
  'credentials-not-allowed': byAnswer((answer, { subject }) => {
    if (subject.credentials !== 'include')
      return `No credentials are included: the mode is ${subject.credentials}.`
    const value = headerOf(answer, 'access-control-allow-credentials')
    if (value === 'true') return `The answer says Access-Control-Allow-Credentials: true.`
    return answer.check.kind === 'credentials'
      ? null
      : `The browser stops before it looks there: ${allowOriginOf(answer)}.`
  }),
  'multiple-allow-origin': byAnswer((answer) =>
    answer.check.kind === 'multiple'
      ? null
      : answer.check.kind === 'missing'
        ? `It does not stand there even once. ${seen(answer).says}.`
        : `It stands there once: ${allowOriginOf(answer)}.`,
  ),
  'invalid-allow-origin': byAnswer((answer) => {
    if (answer.check.kind === 'invalid') return null
    const value = headerOf(answer, 'access-control-allow-origin')
    if (answer.check.kind === 'multiple') return `Each value by itself is an origin: ${value ?? ''}.`
    return value === null
      ? `There is no value that could be wrong. ${seen(answer).says}.`
      : `${value} is a value that the header may have.`
  }),
  'proxy-strips-headers': byAnswer((answer, facts) => {
    if (headerOf(answer, 'access-control-allow-origin') !== null)
      return `Nothing was taken off: ${allowOriginOf(answer)}.`
    const other = acceptedOrigins(facts).find(({ relation }) => relation !== 'null')
    if (other !== undefined)
      return `Through the same address the header comes for another origin. ${seen(other.answer).says}.`
    const own = carriersElsewhere(facts)[0]
    if (own !== undefined) return `Through the same address the header does come. ${seen(own).says}.`
    return proxyMark(answer) === null
      ? 'No answer bears the mark of anything in between.'
      : `Nothing shows that it was ever there: ${seen(answer).says}.`
  }),
  'cached-for-another-origin': byAnswer((answer, facts) => {
    if (pastCache(facts, answer) !== null && headerOf(answer, 'access-control-allow-origin') !== null)
      return null
    if (pastCache(facts, answer) !== null) return `The copy names no origin at all. ${seen(answer).says}.`
    const fresh = answersFor(facts, 'cache').find(({ purpose }) => purpose.step === 'busted')
    if (fresh !== undefined && allowOriginOf(fresh) !== allowOriginOf(answer))
      return `No answer bears the mark of a cache: no Age, no X-Cache. ${seen(answer).says}.`
    return fresh === undefined
      ? `No cache shows itself. ${seen(answer).says}.`
      : `An address that no cache has seen is answered alike: ${fresh.status}, ${allowOriginOf(fresh)}.`
  }),
}

/** An answer with the CORS header that it does carry. */
function spoken(answer: Answer): string {
  const name = answer.corsNames[0] ?? 'Vary'
  const { says } = seen(answer)
  return answer.corsNames.includes('Access-Control-Allow-Origin')
    ? says
    : `${says}, but ${name}: ${headerOf(answer, name.toLowerCase()) ?? ''}`
}
