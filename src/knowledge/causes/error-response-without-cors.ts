import { limiterOf } from '../facts/rate-limit.ts'
import { statusMeans, bodySays, isTooLarge, guardMeans, refusalKind } from '../facts/refusal-kind.ts'
import { acceptsPage, type Facts } from '../facts/facts.ts'
import { type Answer, headerOf } from '../facts/answer.ts'
import { byAnswer } from './refute.ts'
import { favouredOrigins, failureByOrigin, refusalSentence } from '../facts/origin-policy.ts'
import { carriersElsewhere, refusedOnOtherPaths } from '../facts/reach.ts'
import { saidOf } from '../marks/words.ts'
import { addressRefusal } from '../facts/address-refusal.ts'
import { hostRefusal } from '../facts/host-refusal.ts'
import { protocolRefusal } from '../facts/protocol-refusal.ts'
import { refusedAddress } from './refused-address.ts'
import { refusedHost } from './refused-host.ts'
import { replacedError } from './replaced-error.ts'
import { challengeOf } from '../facts/login.ts'
import { isUnrouted } from '../facts/unrouted.ts'
import { hasRunOut } from '../facts/signed-until.ts'
import { storeRefusal } from '../facts/store-refusal.ts'
import { isNotTaken, notTakenMeans, suppliesCredentials } from '../facts/supplied-credentials.ts'
import { responseOnceLetIn } from '../facts/once-let-in.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { isFromElsewhere, isLoneError, seen, allowOriginOf } from '../facts/faults.ts'
import { serversAlone } from './servers-alone.ts'

export const errorResponseWithoutCors = {
  id: 'error-response-without-cors',
  name: 'an error without CORS headers',
  means:
    'The request fails on the server, and the error leaves without CORS headers. The error is the fault; CORS only hides it.',
  why: 'The browser may not show the page a bare response, so script sees a network error in place of the status.',
  evidence:
    'The request is answered with 400 or above and bare, while the preflight or another path carries the headers.',
  lookAlikes: [
    { cause: 'cors-after-routes', tell: 'There the bare response is no error.' },
    { cause: 'gateway-error', tell: 'There a proxy answered, and the application never did.' },
    { cause: 'blocked-at-edge', tell: 'There a firewall or rate limit answered in place of the API.' },
    { cause: 'origin-not-allowed', tell: 'There errors are answered with permission for another origin.' },
  ],
  livesIn: ['server-logs', 'server-configuration', 'proxy-or-gateway'],
  fix: 'cors-before-routes',
  verification: [
    {
      id: 'error-visible',
      title: 'The error itself is gone, or script can read it',
      how: ({ subject }) =>
        `${subject.method} ${subject.url} answers below 400, or carries the headers with its error`,
    },
  ],
  pitfalls: ['errors-without-headers', 'frontend-blamed'],
  saidAs: {
    errors: ['MissingAllowOriginHeader'],
    isOf: (status) => status !== null && status >= 400 && ![502, 503, 504].includes(status),
    particulars: (_case, _text, status) => ({ status }),
  },
  restsOn: 'a response',
  isShownByTwo: true,
  owner: 'application',
  variants: {
    'origin-triggered':
      'Without an Origin the same request is answered well: the code that reads the Origin throws.',
    'host-name': 'The server refuses the host name by which it is called.',
    address: 'The server refuses the address for how it is written.',
    'rate-limit': 'The application’s own limiter refuses before CORS runs.',
  },
  examine: (facts) => {
    const address = addressRefusal(facts)
    if (address === null)
      return (
        wrongHost(facts) ??
        limited(facts) ??
        originTriggered(facts) ??
        hidden(facts) ??
        onceLetIn(facts) ??
        replacedError(facts)
      )
    if (facts.preflight !== null) return null
    return { ...refusedAddress(address), particulars: { status: address.refused.status } }
  },
  refute: byAnswer((answer, facts) => {
    if (answer === facts.preflight)
      return `The request with its own response is not what fails. ${seen(answer).says}.`
    if (answer.status < 400)
      return saidOf(answer, 'replaced') === null ? `The response is no error: ${answer.status}.` : null
    if (answer.corsNames.length > 0) return `The error does carry CORS headers: ${allowOriginOf(answer)}.`
    return carriersElsewhere(facts).length + refusedOnOtherPaths(facts).length > 0
      ? null
      : 'What goes well carries no permission either.'
  }),
} as const satisfies Cause<'error-response-without-cors'>

/** Without a preflight the request is the first to meet it. */
function wrongHost(facts: Facts): Draft<'error-response-without-cors'> | null {
  const { preflight, request } = facts
  if (preflight !== null || request === null || request.check.kind === 'passes') return null
  const said = hostRefusal(request)
  if (said === null) return null
  return { ...refusedHost(request, said, facts), particulars: { status: request.status, says: said.says } }
}

/** The error without a word on CORS, while what goes well carries the permission. */
function hidden(facts: Facts): Draft<'error-response-without-cors'> | null {
  const { request, subject } = facts
  if (request === null || !isBareError(request) || protocolRefusal(facts) !== null) return null
  // That a GET is not found or not allowed says nothing about the method that would be sent.
  if (facts.standIn && [404, 405, 501].includes(request.status)) return null
  const [refusing] = refusedOnOtherPaths(facts)
  const carrier = carriersElsewhere(facts)[0] ?? refusing?.answer
  const isLone = isLoneError(request, facts)
  if ((carrier === undefined && !isLone) || favouredOrigins(facts).some(({ form }) => form === 'request'))
    return null
  // Where this path says that it refuses the origin, that other paths allow it does not make an error of it.
  const isOtherPath = carrier?.purpose.kind === 'sibling' || carrier?.purpose.kind === 'error-path'
  if (isOtherPath && refusalSentence(request) !== null) return null
  const noMethod = saidOf(request, 'no-method')
  const isDemandStatus = request.status === 401 || request.status === 403
  const isGuard = refusalKind(request) === 'csrf'
  const isDemand = noMethod === null && isDemandStatus && !isGuard
  const unproven =
    isLone ||
    carrier === refusing?.answer ||
    facts.standIn ||
    isUnrouted(facts) ||
    (isDemandStatus && !suppliesCredentials(facts))
  const store = storeRefusal(request)
  const runOut = store === 'run-out' ? hasRunOut(request) : null
  const notTaken = isNotTaken(facts, request)
  const means = noMethod?.says ?? (isGuard ? guardMeans : notTaken ? notTakenMeans : statusMeans(request))
  const refuser = saidOf(request, 'refuses-caller')
  const says = bodySays(request)
  const challenge = challengeOf(request)
  const wants = saidOf(request, 'wants-credentials')
  return {
    confidence: unproven ? 'likely' : 'certain',
    title: `The server answers ${request.status} without CORS headers${means === null ? '' : ` (${means})`}: find that error first, CORS only hides it`,
    evidence: [
      seen(request),
      ...(challenge === null ? [] : [proof(request, `WWW-Authenticate: ${challenge}`)]),
      ...(wants === null ? [] : [proof(request, wants.says)]),
      ...(refuser === null ? [] : [proof(request, refuser.says)]),
      ...(says === null ? [] : [proof(request, `the body says “${says}”`)]),
      ...(runOut === null ? [] : [proof(request, runOut)]),
      ...(carrier === undefined ? [] : [seen(carrier)]),
    ],
    against: [
      ...(facts.standIn
        ? [proof(request, `a GET stood in for ${subject.method}; the real method may answer otherwise`)]
        : []),
      ...(isLone ? [proof(null, 'nothing else was asked: whether CORS is set up does not show')] : []),
    ],
    ...(isDemand && !suppliesCredentials(facts) && store === null
      ? { question: 'same-with-credentials' as const }
      : {}),
    particulars: {
      status: request.status,
      ...(isTooLarge(request) ? { isTooLarge: true } : {}),
      ...(isGuard ? { isGuarded: true } : {}),
      ...(notTaken ? { isNotTaken: true } : {}),
      ...(refuser?.remedy === undefined ? serversAlone(request, facts) : { remedy: refuser.remedy }),
      ...(store === null ? {} : { store }),
    },
  }
}

/** The page's origin is refused first; an origin that the preflight lets in meets a bare error behind it. */
function onceLetIn(facts: Facts): Draft<'error-response-without-cors'> | null {
  const other = responseOnceLetIn(facts)
  if (other === null || facts.standIn || !isBareError(other) || isUnrouted(facts)) return null
  const isDemand = other.status === 401 || other.status === 403
  return {
    confidence: 'likely',
    title: `Behind it waits another fault: the preflight lets ${other.origin} in, and its ${other.observation.request.method} gets ${other.status} without CORS headers`,
    evidence: [seen(other)],
    ...(isDemand && !suppliesCredentials(facts) ? { question: 'same-with-credentials' as const } : {}),
    particulars: { status: other.status },
  }
}

function isBareError(request: Answer): boolean {
  return request.status >= 400 && request.check.kind === 'missing' && !isFromElsewhere(request)
}

/** 429 that the application itself counted, on whichever of the two requests met it first. */
function limited(facts: Facts): Draft<'error-response-without-cors'> | null {
  const { preflight, request } = facts
  const answer = [preflight, request].find((one) => one?.status === 429 && one.check.kind !== 'passes')
  const limiter = answer == null ? null : limiterOf(answer)
  if (answer == null || limiter === null || limiter.by === 'edge') return null
  const carrier = carriersElsewhere(facts).find((one) => one !== answer)
  if (limiter.by === 'unknown' && carrier === undefined) return null
  const retry = headerOf(answer, 'retry-after')
  return {
    variant: 'rate-limit',
    confidence: limiter.by === 'application' && !facts.standIn ? 'certain' : 'likely',
    title: `The application’s rate limit answers 429 without CORS headers${retry === null ? '' : ` (Retry-After: ${retry})`}: too many requests is the fault, CORS only hides it`,
    evidence: [seen(answer), proof(answer, limiter.says), ...(carrier === undefined ? [] : [seen(carrier)])],
    particulars: { status: 429 },
  }
}

/** The server fails on the Origin itself: any origin gets the error, none gets it without one. */
function originTriggered(facts: Facts): Draft<'error-response-without-cors'> | null {
  const refusal = failureByOrigin(facts)
  if (refusal === null || isFromElsewhere(refusal.answer)) return null
  if (facts.answers.some((one) => acceptsPage(one, facts))) return null
  const { answer, without } = refusal
  const says = bodySays(answer)
  return {
    variant: 'origin-triggered',
    confidence: 'likely',
    title: `The server fails with ${answer.status} as soon as the request has an Origin, and answers ${without.status} without one: the exception in its handling of Origin is the fault`,
    evidence: [
      seen(answer),
      ...(says === null ? [] : [proof(answer, `the body says “${says}”`)]),
      seen(without),
    ],
    against: [
      proof(
        null,
        'a CORS middleware that throws for an origin it does not know looks the same: its log says which',
      ),
    ],
    particulars: { status: answer.status },
  }
}
