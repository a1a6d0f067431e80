import { diversion } from '../facts/edge.ts'
import { spoken, byAnswer } from './refute.ts'
import { changedByOrigin, refusalByOrigin, refusalSentence } from '../facts/origin-policy.ts'
import { acceptsPage, answersFor, type Facts } from '../facts/facts.ts'
import { askedAround, speaksCors, speakers } from '../facts/reach.ts'
import { refusedParts } from '../marks/words.ts'
import { isHtmlDocument, type Answer } from '../facts/answer.ts'
import { hostRefusal } from '../facts/host-refusal.ts'
import { protocolRefusalOf } from '../facts/protocol-refusal.ts'
import { vacancyOf } from '../facts/vacancy.ts'
import { silentPolicy } from '../facts/silent-policy.ts'
import { storeInPlace } from './store-in-place.ts'
import { loginOf } from '../facts/login.ts'
import { isOneDoor } from '../facts/one-door.ts'
import { pageAtEnd } from '../facts/page-at-end.ts'
import { isMissingMethod, saysCorsIsOff } from '../facts/preflight-status.ts'
import { refusedUncovered } from '../facts/refused-uncovered.ts'
import {
  doubtsIn,
  evidenceIn,
  brokeOff,
  mayNotHearOrigin,
  own,
  particularsOf,
  titleOf,
} from './nothing-of-cors.ts'
import type { Cause } from './cause.ts'
import { mayBeNowhere } from '../facts/unrouted.ts'
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
  saidAs: {
    errors: ['MissingAllowOriginHeader', 'PreflightMissingAllowOriginHeader'],
    isOf: (status) => status === null || status < 400,
    orElse:
      'a list of origins without this one, an error page or a gateway is reported in the same words: the status in the Network panel tells them apart',
  },
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

/** Whether the server speaks CORS, or what its silence means is another cause's to say. */
function isToldByAnother(facts: Facts): boolean {
  const { preflight, request, chain } = facts
  const answers = own(facts)
  const isUncovered = refusedUncovered(facts) !== null
  return (
    answers.length === 0 ||
    (isUncovered ? speakers(facts).some(({ corsNames }) => corsNames.length > 0) : speaksCors(facts)) ||
    // Whether there is a route comes first.
    mayBeNowhere(facts) ||
    storeInPlace(facts) !== null ||
    refusalByOrigin(facts) !== null ||
    answers.some(
      (one) =>
        (refusalSentence(one) !== null && !isUncovered) ||
        refusedParts(one).length > 0 ||
        hostRefusal(one) !== null ||
        protocolRefusalOf(one) !== null,
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
    answers.some((one) => diversion(one) !== null) ||
    isSentToLogin(facts) ||
    answers.some((one) => isOneDoor(facts, one)) ||
    pageAtEnd(facts) !== null ||
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
    brokeOff(facts) !== null ||
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
