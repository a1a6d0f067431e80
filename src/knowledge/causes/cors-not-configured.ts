import { cacheWithoutWayPast } from '../facts/past-cache.ts'
import { spoken, byAnswer } from './refute.ts'
import { changedByOrigin, refusalByOrigin, refusalSentence } from '../facts/origin-policy.ts'
import type { Proof } from '../model/diagnosis.ts'
import { acceptsPage, answersFor, type Facts } from '../facts/facts.ts'
import { askedAround, ownAnswers, speaksCors, speakers } from '../facts/reach.ts'
import { isHtmlDocument, misspeltCors, headerOf, type Answer } from '../facts/answer.ts'
import { hostRefusal } from '../facts/host-refusal.ts'
import { silentPolicy } from '../facts/silent-policy.ts'
import { loginOf } from '../facts/login.ts'
import { isMissingMethod, saysCorsIsOff, corsOffWords } from '../facts/preflight-status.ts'
import { proof, type Cause } from './cause.ts'
import { isFromElsewhere, isLoneError, seen } from '../facts/faults.ts'

export const corsNotConfigured = {
  id: 'cors-not-configured',
  name: 'the server sends no CORS headers',
  means:
    'Nothing on this server answers with a CORS header: CORS was never switched on, or not where it is deployed.',
  why: 'Without a word from the server the browser keeps every response from pages of other origins.',
  evidence: 'No probe, of any origin, path or status, was answered with an Access-Control header.',
  lookAlikes: [
    { cause: 'origin-not-allowed', tell: 'There some origin is answered, or Vary: Origin shows a policy.' },
    { cause: 'wrong-url', tell: 'There the address itself is wrong: what answers is not the API.' },
    { cause: 'cors-after-routes', tell: 'There another path or status does carry the headers.' },
    {
      cause: 'proxy-strips-headers',
      tell: 'There the application sends the headers when it is asked directly.',
    },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway'],
  fix: 'allow-the-origin',
  verification: [
    {
      id: 'cors-anywhere',
      title: 'The server answers with Access-Control-Allow-Origin',
      how: ({ subject }) => `on ${subject.url}, to Origin: ${subject.pageOrigin}`,
    },
  ],
  pitfalls: ['wildcard-forever', 'postman-proves-nothing'],
  restsOn: 'a response',
  examine: (facts) => {
    const { preflight, request, subject, isCrossOrigin } = facts
    const answer = preflight ?? request
    if (!isCrossOrigin || answer === null || speaksCors(facts) || refusalByOrigin(facts) !== null) return null
    if ([preflight, request].some((one) => one !== null && refusalSentence(one) !== null)) return null
    if ([preflight, request].some((one) => one !== null && hostRefusal(one) !== null)) return null
    // What empties a response for its Origin has a list of them.
    if (request !== null && request.status < 400 && changedByOrigin(facts) !== null) return null
    // A limit that is met before anything else was asked tells nothing of the policy.
    if ([preflight, request].some((one) => one?.status === 429)) return null
    // Nor does an error that is all there is.
    if (request !== null && isLoneError(request, facts)) return null
    if (answersFor(facts, 'compared-url').some((direct) => acceptsPage(direct, facts))) return null
    if (
      facts.chain.length === 1 &&
      (request === null ? isFromElsewhere(answer) : isFromElsewhere(request) && isFromElsewhere(answer))
    )
      return null
    const last = facts.chain.at(-1)
    const lastAnswer = last?.request == null ? null : (facts.byId.get(last.request.id) ?? null)
    const isRedirected = request !== null && request.location !== null
    if (isRedirected && (lastAnswer === null || loginOf(request) !== null)) return null
    if (preflight !== null && loginOf(preflight) !== null) return null
    const isError = request !== null && request.status >= 400
    const isAnswered = request !== null && !isError && !facts.standIn
    // What the response to the request lacks, no demand on the preflight has kept from it.
    const isDemanding = (isAnswered ? [] : [preflight, request]).some(
      (one) =>
        one !== null && [401, 403].includes(one.status) && !saysCorsIsOff(one) && !isMissingMethod(one),
    )
    const mayBeElsewhere = request !== null && isHtmlDocument(request)
    const silent = silentPolicy(facts)
    const isDoubtful =
      silent !== null ||
      isRedirected ||
      isDemanding ||
      mayBeElsewhere ||
      !askedAround(facts) ||
      isError ||
      facts.standIn ||
      mayNotHearOrigin(facts)
    return {
      confidence: isDoubtful ? 'likely' : 'certain',
      title: titleOf(facts),
      evidence: [
        ...[preflight, request].flatMap((one) => (one === null ? [] : [seen(one)])),
        proof(
          null,
          facts.answers.length === 1
            ? 'nothing else was asked: one response alone shows no policy for others'
            : `none of ${facts.answers.length} responses carries an Access-Control header (${asked(facts)})`,
        ),
        ...(mayNotHearOrigin(facts)
          ? [
              proof(
                request,
                `${cacheWithoutWayPast(facts) ?? 'CloudFront passes Origin on only where the behavior says so'}: the server behind it may never see an Origin`,
              ),
            ]
          : []),
        ...misspelt(facts),
      ],
      against: [
        ...(facts.standIn
          ? [
              proof(
                request,
                `${subject.method} was not sent: headers that its route alone sends would not show`,
              ),
            ]
          : []),
        ...(everythingRefused(facts) === null
          ? []
          : [
              proof(
                null,
                'what refuses whatever is asked may stand in front (a firewall, a list of addresses, a login) of an application that has a policy',
              ),
            ]),
        ...(silent === null
          ? []
          : [
              proof(
                null,
                `${silent} sends no CORS header at all to an origin that its policy does not name: there may be a policy for others`,
              ),
            ]),
      ],
      ...(facts.standIn ? { question: 'sends-unsafe' as const } : {}),
    }
  },
  refute: byAnswer((answer, facts) => {
    const speaker = speakers(facts)[0]
    if (speaker !== undefined) return `CORS is switched on here. ${spoken(speaker)}.`
    if (isHtmlDocument(answer)) return `A page for people answers, no API: ${answer.status}, text/html.`
    return answer.status === 404 ? `Nothing is there that could speak: ${seen(answer).says}.` : null
  }),
} as const satisfies Cause<'cors-not-configured'>

function titleOf(facts: Facts): string {
  const told = [facts.preflight, facts.request].flatMap((one) =>
    one === null ? [] : (corsOffWords(one) ?? []),
  )[0]
  const refused = everythingRefused(facts)
  if (refused !== null && told === undefined)
    return `Everything is answered ${refused.status} without CORS headers: whoever refuses comes first, and what the application would send is not known`
  const { pageOrigin } = facts.subject
  if (told === undefined && answersFor(facts, 'from-origin').length === 0)
    return `The server sends no CORS headers to ${pageOrigin}; no other origin was asked`
  return told === undefined
    ? `The server sends no CORS headers: not to ${pageOrigin}, nor to any other origin that was asked`
    : `No CORS rule of the server lets ${pageOrigin} in: ${told}`
}

/** How far was asked: what is not said of more. */
function asked({ answers }: Facts): string {
  const origins = new Set(answers.flatMap(({ origin }) => origin ?? [])).size
  const paths = new Set(answers.map(({ observation }) => new URL(observation.request.url).pathname)).size
  return `${origins} ${origins === 1 ? 'origin' : 'origins'}, ${paths} ${paths === 1 ? 'path' : 'paths'}`
}

/** Whether what stands in front may keep the Origin, or the whole request, from the server behind it. */
function mayNotHearOrigin(facts: Facts): boolean {
  const { request } = facts
  if (request === null) return false
  return (
    cacheWithoutWayPast(facts) !== null ||
    /cloudfront/i.test(`${headerOf(request, 'via') ?? ''} ${headerOf(request, 'server') ?? ''}`)
  )
}

/** A header that was meant, by a name that says nothing to a browser. */
function misspelt({ answers }: Facts): readonly Proof[] {
  const answer = answers.find((one) => misspeltCors(one).length > 0)
  if (answer === undefined) return []
  return [proof(answer, `it sends ${misspeltCors(answer).join(', ')}, which no browser knows by that name`)]
}

/** The response to the request, where every other one, whatever was asked, has the same status of refusal. */
function everythingRefused(facts: Facts): Answer | null {
  const { request } = facts
  const own = ownAnswers(facts)
  if (request === null || ![401, 403].includes(request.status) || saysCorsIsOff(request)) return null
  return own.length > 2 && own.every(({ status }) => status === request.status) ? request : null
}
