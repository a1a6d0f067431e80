import { carriersElsewhere } from '../facts/reach.ts'
import { limiterOf } from '../facts/rate-limit.ts'
import { decidingAnswer } from '../facts/deciding-answer.ts'
import { unanswered, byLayer } from './refute.ts'
import { diversion, edgeMark } from '../facts/edge.ts'
import { leadsToLogin, loginOf } from '../facts/login.ts'
import type { Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { letInAsBrowser, turnedAwayAsBrowser, type Twins } from '../facts/as-browser.ts'
import { suppliesCredentials } from '../facts/supplied-credentials.ts'
import { marksOf } from '../marks/catalogue.ts'
import { isNetwork, makerOf, onTheWay } from '../marks/layer-of.ts'
import { saidOf } from '../marks/words.ts'
import type { SoftwareId } from '../model/software.ts'
import { proof, type Cause } from './cause.ts'
import { seen } from '../facts/faults.ts'

export const blockedAtEdge = {
  id: 'blocked-at-edge',
  name: 'a firewall or rate limit answers first',
  means:
    'Something at the edge (firewall, bot challenge, access gateway, rate limit) answers in place of the API.',
  why: 'Its page carries no CORS headers, and so the browser reports CORS.',
  evidence:
    'A 403, 429 or 503, or a challenge with a good status, with the mark or the page of an edge; or a response that changes with the User-Agent.',
  lookAlikes: [
    { cause: 'preflight-requires-auth', tell: 'There the application itself wants a token.' },
    { cause: 'gateway-error', tell: 'There a proxy reports that the application does not answer.' },
    { cause: 'error-response-without-cors', tell: 'There the application itself made the error.' },
  ],
  livesIn: ['proxy-or-gateway', 'deployment-platform', 'server-logs'],
  fix: null,
  verification: [
    {
      id: 'edge-lets-through',
      title: 'The edge lets OPTIONS and the request through to the API',
      how: ({ url }) => `the application’s own log shows both for ${url.pathname}`,
    },
  ],
  pitfalls: ['frontend-blamed'],
  restsOn: 'a response',
  side: 'infrastructure',
  troublesPlainLoads: true,
  mayBeTheProxys: true,
  beyond: {
    roles: ['application', 'front-end server'],
    who: 'the firewall, bot protection, access gateway or rate limit that answered can: it must let OPTIONS and the API through without a challenge',
  },
  examine: (facts) => byMark(facts) ?? byCount(facts) ?? byUserAgent(facts),
  refute: (facts) => {
    const answer = decidingAnswer(facts)
    if (answer === null) return unanswered(facts)
    if (answer.location !== null && diversion(answer) === null)
      return `Nothing is refused: the response is ${answer.status}, a way to ${answer.location.href}.`
    if (edgeMark(answer) !== null) return null
    return `The response is ${answer.status}${byLayer(facts)} and bears no mark of a firewall, a challenge or a rate limit.`
  },
} as const satisfies Cause<'blocked-at-edge'>

function byMark(facts: Facts) {
  // Preflight and request are sent to the same login: that is one fault, and it is the preflight's.
  if (facts.preflight?.location != null && leadsToLogin(facts.preflight.location)) return null
  if (facts.preflight !== null && asksToSignIn(facts.preflight)) return null
  // The page came through it: what its own server sends to a login has lost its session.
  if (!facts.isCrossOrigin && facts.request !== null && loginOf(facts.request) !== null) return null
  for (const answer of [facts.preflight, facts.request]) {
    if (answer === null || (answer.check.kind === 'passes' && (answer === facts.request || answer.isOk)))
      continue
    const mark = edgeMark(answer)
    if (mark === null) continue
    return asksToSignIn(answer) && !suppliesCredentials(facts)
      ? { ...draft(answer, mark), confidence: 'likely' as const, question: 'same-with-credentials' as const }
      : draft(answer, mark)
  }
  return null
}

/** It refuses for want of a session alone: with one it may let everything through. */
function asksToSignIn(answer: Answer): boolean {
  return saidOf(answer, 'wants-credentials') !== null
}

/** A 429 that nobody signed: where nothing shows that the application was reached, something before it counts. */
function byCount(facts: Facts) {
  const answer = [facts.preflight, facts.request].find(
    (one) => one !== null && one.check.kind !== 'passes' && limiterOf(one)?.by === 'unknown',
  )
  if (answer == null || carriersElsewhere(facts).some((one) => one !== answer)) return null
  const says = `a rate limit; ${limiterOf(answer)?.says ?? ''}`
  return { ...draft(answer, says), confidence: 'likely' as const }
}

/** The same request passes as soon as it looks like a browser's, and not merely from one time to the next. */
function byUserAgent(facts: Facts) {
  if (facts.disagreement !== null) return null
  const turned = turnedAwayAsBrowser(facts)
  if (turned !== null) return byName(turned)
  const twins = letInAsBrowser(facts)
  if (twins === null || twins.answer.status === twins.asBrowser.status) return null
  const { answer, asBrowser } = twins
  return {
    ...draft(answer, 'it answers differently to a browser’s User-Agent'),
    confidence: 'likely' as const,
    evidence: [seen(answer), proof(asBrowser, `with a browser’s User-Agent ${seen(asBrowser).says}`)],
  }
}

function byName({ answer, asBrowser }: Twins) {
  return {
    ...draft(asBrowser, 'it refuses the names of browsers, and lets programs through'),
    confidence: 'likely' as const,
    evidence: [seen(asBrowser), proof(answer, `under the name of this program ${seen(answer).says}`)],
  }
}

function draft(answer: Answer, mark: string) {
  const said = saidOf(answer, 'refused-here')
  return {
    confidence: 'certain' as const,
    title: `Something at the edge answers ${answer.status} in place of the API: ${mark}`,
    evidence: [seen(answer), proof(answer, mark)],
    particulars: {
      refusedBy:
        makerOf(answer)?.id ??
        said?.by ??
        limiterOf(answer)?.counter ??
        (said?.isChallenge === true ? null : loneWay(answer)),
      preflightPasses: answer.purpose.kind !== 'preflight',
      status: answer.status,
      ...(diversion(answer) === null ? {} : { isDiverted: true as const }),
      ...(said?.isChallenge === true ? { isChallenge: true as const } : {}),
      ...(said?.isOfTunnel === true ? { isOfTunnel: true as const } : {}),
      ...(said?.remedy === undefined ? {} : { remedy: said.remedy }),
    },
  }
}

/** The one proxy that a response came through, where it is no network, which hands on the limits of others. */
function loneWay(answer: Answer): SoftwareId | null {
  const [way, ...more] = onTheWay(answer)
  if (way === undefined || more.length > 0 || isNetwork(way.id)) return null
  return marksOf(way.id)?.role === 'proxy' ? way.id : null
}
