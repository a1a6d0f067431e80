import { asksWithCors } from '../browsers/judge/asks-with-cors.ts'
import { isLoadedFile } from '../model/request-kind.ts'
import { finalResponse } from '../facts/final-response.ts'
import { acceptsPage, answersFor, type Facts } from '../facts/facts.ts'
import type { Answer } from '../facts/answer.ts'
import { edgeMark } from '../facts/edge.ts'
import { gatewayMark } from '../facts/gateway.ts'
import { hostRefusal } from '../facts/host-refusal.ts'
import { favouredOrigins, refusalSentence } from '../facts/origin-policy.ts'
import { carriersElsewhere, refusedOnOtherPaths } from '../facts/reach.ts'
import {
  bodySays,
  guardMeans,
  isMadeUp,
  refusalKind,
  statusMeans,
  type RefusalKind,
} from '../facts/refusal-kind.ts'
import { limiterOf } from '../facts/rate-limit.ts'
import { challengeOf, loginOf } from '../facts/login.ts'
import { allowOriginOf, isFromElsewhere } from '../facts/faults.ts'
import { hasRunOut } from '../facts/signed-until.ts'
import { storeRefusal } from '../facts/store-refusal.ts'
import { isNotTaken, notTakenMeans, suppliesCredentials } from '../facts/supplied-credentials.ts'
import { softwareName } from '../marks/catalogue.ts'
import { pageOf } from '../marks/layer-of.ts'
import { notOpened } from './handshake-refused.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { challengeInPlace } from './challenge-in-place.ts'
import { grpcInPlace } from './grpc-in-place.ts'
import { loginInPlace } from './login-in-place.ts'
import { refusedByTurns } from './refused-by-turns.ts'
import { isOfAnotherMethod } from '../facts/unrouted.ts'
import { tokenRefusal } from '../facts/token-refusal.ts'
import { tokenRemedy } from './token-refused.ts'
import { fileRefused, isPlainLoad, readableByReferer } from './file-refused.ts'
import { serversAlone } from './servers-alone.ts'

export const refusedByApplication = {
  id: 'refused-by-application',
  name: 'CORS is right, and the application refuses',
  means:
    'Every browser hands the response to the page; the response itself is an error of 400 or above. That is not CORS.',
  why: 'CORS decides who may read a response, not what it says. A status is readable by script as soon as CORS is right.',
  evidence:
    'The request is let through and its status is 400 or above, or what comes back is the page of a login.',
  variants: {
    csrf: 'A guard against forged requests refuses it: a token or a trusted origin is missing.',
    session: 'Nobody is signed in, or the session has ended.',
    'rate-limit': 'Too many requests, by the application’s count.',
    error: 'The application fails: its log says why.',
  },
  lookAlikes: [
    {
      cause: 'error-response-without-cors',
      tell: 'There the error has no CORS headers, and script cannot read it.',
    },
    { cause: 'cookie-not-sent', tell: 'There the browser keeps the session cookie back.' },
  ],
  livesIn: ['server-logs', 'server-configuration', 'devtools-network'],
  fix: null,
  verification: [
    {
      id: 'answered-below-400',
      title: 'The request is answered below 400',
      how: ({ subject }) => `${subject.method} ${subject.url}, as the signed-in page makes it`,
    },
  ],
  pitfalls: ['frontend-blamed'],
  restsOn: 'a response',
  standsWithAllowed: true,
  troublesPlainLoads: true,
  examine: (facts) => {
    if (!asksWithCors(facts.subject)) return isPlainLoad(facts.subject) ? fileRefused(facts) : null
    const answer = refusal(facts)
    if (answer !== null) return readableByReferer(facts) ?? draft(facts, answer)
    return inPlace(facts)
  },
  examineHandshake: notOpened,
  refute: (facts) => {
    const answer = finalResponse(facts)
    if (answer === null) return 'No response to the request itself was observed.'
    if (answer.status < 400)
      return inPlace(facts) === null ? `The response is no refusal: ${answer.status}.` : null
    return answer.check.kind === 'passes'
      ? null
      : `The response cannot be read by the page: ${allowOriginOf(answer)}.`
  },
} as const satisfies Cause<'refused-by-application'>

/** The status is good, and what comes back is no good response. */
function inPlace(facts: Facts): Draft<'refused-by-application'> | null {
  return challengeInPlace(facts) ?? loginInPlace(facts) ?? grpcInPlace(facts) ?? refusedByTurns(facts)
}

/** Behind another fault only an error that will stay when that one is put right. */
function refusal(facts: Facts): Answer | null {
  const { judged } = facts
  const answer = finalResponse(facts)
  if (answer === null || answer.status < 400) return null
  if (judged.verdict.outcome === 'allowed') return answer
  if (judged.verdict.outcome !== 'blocked' || facts.chain.length > 1) return null
  const isOfServer = answer.status >= 500 && !isMadeUp(answer.status)
  if (!isOfServer && !isNothingThere(facts, answer)) return null
  const isReadable = acceptsPage(answer, facts) || answer.check.kind === 'wildcard-with-credentials'
  return isReadable || failsAnyway(facts, answer) ? answer : null
}

/** Whether the policy covers the path and the application has nothing there, which a policy put right does not change. */
function isNothingThere(facts: Facts, { status, check, variesByOrigin }: Answer): boolean {
  const { standIn, subject } = facts
  if (standIn || isOfAnotherMethod(facts) || isLoadedFile(subject.as) || (status !== 404 && status !== 410))
    return false
  return check.kind === 'missing' ? variesByOrigin : check.kind !== 'unread'
}

/** The error comes without an Origin as well, so that no CORS policy makes it; a bare one that others hide has its own cause. */
function failsAnyway(facts: Facts, answer: Answer): boolean {
  if (isFromElsewhere(answer) || hostRefusal(answer) !== null) return false
  // The preflight fails alike, and another origin's does not: it is the refusal of this one.
  if (facts.preflight?.status === answer.status && favouredOrigins(facts).length > 0) return false
  const without = answersFor(facts, 'without-origin').some(
    ({ status, observation }) => observation.request.method !== 'OPTIONS' && status === answer.status,
  )
  const isHidden = carriersElsewhere(facts).length + refusedOnOtherPaths(facts).length > 0
  return without && (answer.check.kind !== 'missing' || !isHidden)
}

function draft(facts: Facts, answer: Answer): Draft<'refused-by-application'> {
  const { status } = answer
  const { method } = answer.observation.request
  const login = facts.request === null ? null : loginOf(facts.request)
  const gateway = login === null ? gatewayMark(answer) : null
  const token = tokenRefusal(answer)
  const store = storeRefusal(answer)
  const runOut = store === 'run-out' ? hasRunOut(answer) : null
  const isOwn = gateway !== null || token !== null || store !== null
  const kind = isOwn ? null : login === null ? refusalKind(answer) : 'session'
  const says = bodySays(answer)
  const challenge = challengeOf(answer)
  const limiter = limiterOf(answer)
  const own = pageOf(answer)
  const mark = gateway === null && status !== 429 ? edgeMark(answer) : null
  const isDemand = status === 401 || status === 403 || login !== null
  const isBare = isDemand && token === null && kind !== 'csrf' && !suppliesCredentials(facts)
  const isBehind = facts.judged.verdict.outcome !== 'allowed'
  return {
    variant: mark === null ? kind : null,
    confidence: isBare || isBehind || (gateway !== null && status === 503) ? 'likely' : 'certain',
    title: isBehind
      ? `Behind it waits another fault: ${method} is answered ${status}, ${gateway ?? meaning(facts, answer, kind)}`
      : gateway !== null
        ? `CORS is right, and the application does not answer: ${gateway}`
        : limiter?.by === 'edge'
          ? `CORS is right, and what stands in front answers 429: too many requests, by its rate limit (${limiter.says})`
          : mark !== null
            ? `CORS is right, and what stands in front answers ${status} in place of the application: ${mark}`
            : `CORS is right, and ${own === null ? 'the application answers' : `${softwareName(own.id)} answers, by a page of its own and in place of the application,`} ${status}: ${meaning(facts, answer, kind)}${login === null ? redirected(facts) : `: ${facts.subject.method} was redirected to the login ${login.origin}${login.pathname}`}`,
    evidence: [
      proof(answer, `${method} ${status}, ${allowOriginOf(answer)}`),
      ...(challenge === null ? [] : [proof(answer, `WWW-Authenticate: ${challenge.slice(0, 160)}`)]),
      ...(says === null ? [] : [proof(answer, `the body says “${says}”`)]),
      ...(runOut === null ? [] : [proof(answer, runOut)]),
    ],
    ...(isBare && mark === null && refusalSentence(answer) === null && store === null
      ? { question: 'same-with-credentials' as const }
      : {}),
    particulars: {
      status,
      ...(isBehind ? { isBehind } : {}),
      ...(refusalSentence(answer) === null ? {} : { refusesOrigin: true }),
      ...(kind === 'session' && isNotTaken(facts, answer) ? { isNotTaken: true } : {}),
      ...(store === null ? {} : { store }),
      ...(gateway !== null ? { isGateway: true } : {}),
      ...(token === null || isBehind ? serversAlone(answer, facts) : { remedy: tokenRemedy(token) }),
      ...(mark === null || isBehind ? {} : { isChallenge: true }),
    },
  }
}

const meanings: Readonly<Record<RefusalKind, string>> = {
  csrf: guardMeans,
  session: 'nobody is signed in, or the session has ended',
  'rate-limit': 'too many requests, by its rate limit',
  error: 'an error of the application, whose log says which',
}

function meaning(facts: Facts, answer: Answer, kind: RefusalKind | null): string {
  const token = tokenRefusal(answer)
  if (token !== null) return `the token endpoint refuses the client or its grant (${token})`
  if (refusalSentence(answer) !== null) return 'a list of origins of its own refuses the page'
  if (isNotTaken(facts, answer)) return notTakenMeans
  if (kind !== null && answer.status !== 503) return meanings[kind]
  return statusMeans(answer) ?? 'script can read this status, so the page should tell it'
}

/** A 301 or 302 makes a GET of a POST, which many an address does not take. */
function redirected({ chain, subject }: Facts): string {
  const method = chain.at(-1)?.request?.request.method
  const status = chain[0]?.request?.response?.status
  return chain.length > 1 && method === 'GET' && subject.method === 'POST'
    ? `; the redirect (${status ?? 'a 301 or 302'}) has turned the POST into a GET`
    : ''
}
