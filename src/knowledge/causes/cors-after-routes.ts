import { corsOffWords } from '../facts/preflight-status.ts'
import { refusedUncovered } from '../facts/refused-uncovered.ts'
import { leftOutMethod } from '../facts/left-out-method.ts'
import { responseWriter } from '../facts/response-writer.ts'
import { spoken, byAnswer } from './refute.ts'
import { isHtmlDocument, type Answer } from '../facts/answer.ts'
import { pastCache } from '../facts/past-cache.ts'
import { carriersElsewhere, carriersOnOtherPaths } from '../facts/reach.ts'
import { acceptsPage, answersFor, type Facts } from '../facts/facts.ts'
import { responseOnceLetIn } from '../facts/once-let-in.ts'
import { isBisected } from '../facts/bisected.ts'
import { isFilledWithNothing } from '../facts/unrouted.ts'
import { saidOf } from '../marks/words.ts'
import { isSafeMethod } from '../browsers/standard/safe-method.ts'
import type { Proof } from '../model/diagnosis.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { coveredInPart } from './covered-in-part.ts'
import { isFromElsewhere, seen, sure } from '../facts/faults.ts'

export const corsAfterRoutes = {
  id: 'cors-after-routes',
  name: 'CORS runs too late, or covers too little',
  means: 'The server sends CORS headers in general, but this response left before they were added.',
  why: 'The browser judges each response for itself; that another path is open does not help this one.',
  evidence:
    'The request’s answer is below 400 and bare, while another path, another status or the preflight carries the headers.',
  lookAlikes: [
    {
      cause: 'error-response-without-cors',
      tell: 'There the bare response is an error, and the error is the real fault.',
    },
    {
      cause: 'proxy-strips-headers',
      tell: 'There the headers are lost behind the application, on every path alike.',
    },
    { cause: 'origin-not-allowed', tell: 'There the origin is refused on every path.' },
    { cause: 'partial-rollout', tell: 'There the very same request is answered with the headers, too.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway'],
  fix: 'cors-before-routes',
  verification: [
    {
      id: 'route-covered',
      title: 'This path answers with the headers like the others do',
      how: ({ url }) =>
        `curl -i ${url.origin}${url.pathname} with the page’s Origin, and the same on a path that does not exist`,
    },
  ],
  pitfalls: ['errors-without-headers', 'headers-twice'],
  restsOn: 'a response',
  examine: (facts) => {
    const answer = bareAnswer(facts)
    const { url, disagreement } = facts
    if (answer === null || disagreement !== null || leftOutMethod(facts) !== null) return null
    const [carrier] = carriersElsewhere(facts).filter((one) => one !== answer)
    if (carrier === undefined) return behindThePreflight(facts, answer)
    const covered = carrier.observation.request
    const isWebPage = isHtmlDocument(answer)
    const writer = responseWriter(answer, carrier)
    const { pathname } = new URL(covered.url)
    const alone = writer === null ? askedOnce(facts, answer, carrier) : null
    const inPart = alone === null ? coveredInPart(facts, answer, carrier) : null
    if (inPart !== null) return inPart
    const told = facts.preflight === null ? null : (corsOffWords(facts.preflight) ?? refusedUncovered(facts))
    // What says Vary: Origin has met a policy, or is a copy of what has.
    const isUnclear = isWebPage || alone !== null || answer.variesByOrigin
    return {
      confidence: isUnclear ? 'likely' : sure(answer, facts),
      title:
        writer === null
          ? pathname === url.pathname
            ? `CORS covers the ${covered.method} on ${url.pathname} and not this response: it is written before or past CORS, without a header`
            : `CORS does not cover the path ${url.pathname}: its response is bare, while ${pathname} (${covered.method}) carries the headers`
          : `${url.pathname} is answered without CORS headers: ${writer}`,
      evidence: [seen(answer), seen(carrier), ...(told === null ? [] : [proof(facts.preflight, told)])],
      against: alone === null ? [] : [alone],
      particulars: {
        ...(alone === null ? {} : { mayKeepList: true }),
        ...(writer === null ? {} : { isWrittenPast: true }),
      },
    }
  },
  refute: byAnswer((answer, facts) => {
    if (answer.corsNames.length > 0) return `The response does carry CORS headers. ${spoken(answer)}.`
    if (answer === facts.preflight)
      return `It is the preflight that fails, before any route. ${seen(answer).says}.`
    const past = pastCache(facts, answer)
    if (past !== null)
      return `The same route does carry the headers when it is asked anew. ${seen(past.fresh).says}.`
    if (answer.status >= 400) return `The bare response is an error, ${answer.status}.`
    return carriersElsewhere(facts).length > 0
      ? null
      : 'No other path, no error and no preflight carries the permission for this page either.'
  }),
} as const satisfies Cause<'cors-after-routes'>

/**
 * The preflight does not let the page in, yet somebody; the response behind it names nobody, or not even an origin that
 * the preflight lets in.
 */
function behindThePreflight(facts: Facts, answer: Answer): Draft<'cors-after-routes'> | null {
  const { preflight, request, standIn } = facts
  if (preflight === null || answer !== request) return null
  const other = responseOnceLetIn(facts)
  if (other !== null ? !isBare(other) : standIn || !namesSomebody.has(preflight.check.kind)) return null
  const { method } = answer.observation.request
  return {
    confidence: 'likely',
    title:
      other === null
        ? `Behind it waits another fault: the preflight gets an Access-Control-Allow-Origin, and the response to ${method} none`
        : `Behind it waits another fault: the preflight lets ${other.origin} in, and the response to its ${method} gets no Access-Control-Allow-Origin`,
    evidence: [seen(other ?? answer), seen(preflight)],
  }
}
const namesSomebody: ReadonlySet<string> = new Set(['mismatch', 'multiple', 'invalid'])

/** The bare response below 400: the request's, or the preflight's where the request shows no more. */
function bareAnswer(facts: Facts): Answer | null {
  const { preflight, request } = facts
  if (pastCache(facts, request) !== null) return null
  if (request !== null && acceptsPage(request, facts)) return null
  if (isFilledWithNothing(facts)) return null
  if (isBare(request)) return request
  const paths = carriersOnOtherPaths(facts)
  return isBare(preflight) && paths.length > 0 && !isBisected(facts) ? preflight : null
}

/** Addresses whose handlers know the origins of each client, or of each upload. */
const ofClients = /\b(?:oauth2?|openid|oidc|tokens?|authorize|revoke|introspect|userinfo)\b|[?&]upload_id=/i

/**
 * Preflights let the page in, and by this method no other origin was asked: at an address that knows its clients a list of
 * its own looks the same.
 */
function askedOnce(facts: Facts, answer: Answer, carrier: Answer): Proof | null {
  const { method } = answer.observation.request
  if (carrier.observation.request.method !== 'OPTIONS' || isSafeMethod(method)) return null
  if (!ofClients.test(facts.url.pathname + facts.url.search)) return null
  if (answersFor(facts, 'from-origin').some(({ observation }) => observation.request.method === method))
    return null
  return proof(
    answer,
    `no other origin was asked by ${method}: a list of origins that the handler itself keeps looks the same`,
  )
}

function isBare(answer: Answer | null): boolean {
  return (
    answer !== null &&
    answer.check.kind === 'missing' &&
    answer.status < 400 &&
    !isFromElsewhere(answer) &&
    // An error of the application would be bare for another reason.
    saidOf(answer, 'replaced') === null
  )
}
