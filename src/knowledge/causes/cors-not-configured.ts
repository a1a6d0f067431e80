import { cacheWithoutWayPast } from '../facts/past-cache.ts'
import { spoken, byAnswer } from './refute.ts'
import { changedByOrigin, refusalByOrigin, refusalSentence } from '../facts/origin-policy.ts'
import type { Proof } from '../model/diagnosis.ts'
import type { Particulars } from '../model/particulars.ts'
import { acceptsPage, answersFor, type Facts } from '../facts/facts.ts'
import { askedAround, speaksCors, speakers } from '../facts/reach.ts'
import { isHtmlDocument, misspeltCors, headerOf, type Answer } from '../facts/answer.ts'
import { failsAlike, isRefusal } from '../facts/fails-alike.ts'
import { hostRefusal } from '../facts/host-refusal.ts'
import { protocolRefusalOf } from '../facts/protocol-refusal.ts'
import { vacancyOf } from '../facts/vacancy.ts'
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
    if (!facts.isCrossOrigin || isToldByAnother(facts)) return null
    return {
      confidence: isDoubtful(facts) ? 'likely' : 'certain',
      title: titleOf(facts),
      evidence: evidenceIn(facts),
      against: doubtsIn(facts),
      particulars: particularsOf(facts),
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

/** The page's own two requests, as far as they were answered. */
function own({ preflight, request }: Facts): readonly Answer[] {
  return [preflight, request].filter((one) => one !== null)
}

/** Whether the server speaks CORS, or what its silence means is another cause's to say. */
function isToldByAnother(facts: Facts): boolean {
  const { preflight, request, chain } = facts
  const answers = own(facts)
  return (
    answers.length === 0 ||
    speaksCors(facts) ||
    refusalByOrigin(facts) !== null ||
    answers.some(
      (one) => refusalSentence(one) !== null || hostRefusal(one) !== null || protocolRefusalOf(one) !== null,
    ) ||
    // Where no route leads on there is nobody who could speak.
    answers.every((one) => vacancyOf(one)?.of === 'path') ||
    // What empties a response for its Origin has a list of them.
    (request !== null && request.status < 400 && changedByOrigin(facts) !== null) ||
    // A limit that is met before anything else was asked tells nothing of the policy.
    answers.some(({ status }) => status === 429) ||
    // Nor does an error that is all there is.
    (request !== null && isLoneError(request, facts)) ||
    answersFor(facts, 'compared-url').some((direct) => acceptsPage(direct, facts)) ||
    (chain.length === 1 && answers.every(isFromElsewhere)) ||
    isSentToLogin(facts) ||
    (preflight !== null && loginOf(preflight) !== null)
  )
}

/** Whether the request is redirected to a login, or to where nothing answered. */
function isSentToLogin({ request, chain, byId }: Facts): boolean {
  if (request === null || request.location === null) return false
  const end = chain.at(-1)?.request
  return end == null || byId.get(end.id) === undefined || loginOf(request) !== null
}

/** Whether a policy may be there all the same. */
function isDoubtful(facts: Facts): boolean {
  const { request, standIn } = facts
  const isError = request !== null && request.status >= 400
  // What the response to the request lacks, no demand on the preflight has kept from it.
  const isAnswered = request !== null && !isError && !standIn
  return (
    standIn ||
    isError ||
    (!isAnswered && own(facts).some(isDemanding)) ||
    (request !== null && (request.location !== null || isHtmlDocument(request))) ||
    silentPolicy(facts) !== null ||
    !askedAround(facts) ||
    mayNotHearOrigin(facts)
  )
}

function isDemanding(answer: Answer): boolean {
  return [401, 403].includes(answer.status) && !saysCorsIsOff(answer) && !isMissingMethod(answer)
}

function evidenceIn(facts: Facts): readonly Proof[] {
  const { answers, request } = facts
  const count =
    answers.length === 1
      ? 'nothing else was asked: one response alone shows no policy for others'
      : `none of ${answers.length} responses carries an Access-Control header (${asked(facts)})`
  const deaf = `${cacheWithoutWayPast(facts) ?? 'CloudFront passes Origin on only where the behavior says so'}: the server behind it may never see an Origin`
  return [
    ...own(facts).map(seen),
    proof(null, count),
    ...(mayNotHearOrigin(facts) ? [proof(request, deaf)] : []),
    ...misspelt(facts),
  ]
}

function doubtsIn(facts: Facts): readonly Proof[] {
  const { request, standIn, subject } = facts
  const silent = silentPolicy(facts)
  const doubts: Proof[] = []
  if (standIn)
    doubts.push(
      proof(request, `${subject.method} was not sent: headers that its route alone sends would not show`),
    )
  const failed = failsAlike(facts)
  if (failed !== null)
    doubts.push(
      proof(
        null,
        isRefusal(failed)
          ? 'what refuses whatever is asked may stand in front (a firewall, a list of addresses, a login) of an application that has a policy'
          : 'what fails whatever is asked may fail before a policy that good responses have',
      ),
    )
  if (silent !== null)
    doubts.push(
      proof(
        null,
        `${silent} sends no CORS header at all to an origin that its policy does not name: there may be a policy for others`,
      ),
    )
  return doubts
}

function titleOf(facts: Facts): string {
  const told = [facts.preflight, facts.request].flatMap((one) =>
    one === null ? [] : (corsOffWords(one) ?? []),
  )[0]
  const failed = failsAlike(facts)
  if (failed !== null && told === undefined) {
    const [first, then] = isRefusal(failed)
      ? ['whoever refuses', 'what the application would send']
      : ['the error', 'what a good response would carry']
    return `Everything is answered ${failed.status} without CORS headers: ${first} comes first, and ${then} is not known`
  }
  const { pageOrigin } = facts.subject
  if (told === undefined && answersFor(facts, 'from-origin').length === 0)
    return `The server sends no CORS headers to ${pageOrigin}; no other origin was asked`
  return told === undefined
    ? `The server sends no CORS headers: not to ${pageOrigin}, nor to any other origin that was asked`
    : `No CORS rule of the server lets ${pageOrigin} in: ${told}`
}

function particularsOf(facts: Facts): Particulars<'cors-not-configured'> {
  const failed = failsAlike(facts)
  return failed === null ? {} : { failsWith: failed.status }
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
