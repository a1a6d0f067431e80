import { byAnswer } from './refute.ts'
import { favouredOrigins } from '../facts/origin-policy.ts'
import { carriersElsewhere } from '../facts/reach.ts'
import { isUnrouted } from '../facts/unrouted.ts'
import { suppliesCredentials } from '../facts/supplied-credentials.ts'
import { proof, type Cause } from './cause.ts'
import { isFromElsewhere, seen, allowOriginOf } from '../facts/faults.ts'

export const errorResponseWithoutCors = {
  id: 'error-response-without-cors',
  name: 'an error answer without CORS headers',
  means:
    'The request fails on the server, and the error leaves without CORS headers. The error is the fault; CORS only hides it.',
  why: 'The browser may not show the page a bare answer, so script sees a network error in place of the status.',
  evidence:
    'The request is answered with 400 or above and bare, while the preflight or another path carries the headers.',
  lookAlikes: [
    { cause: 'cors-after-routes', tell: 'There the bare answer is no error.' },
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
  restsOn: 'a response',
  examine: (facts) => {
    const { request, subject } = facts
    if (
      request === null ||
      request.status < 400 ||
      request.check.kind !== 'missing' ||
      isFromElsewhere(request)
    )
      return null
    // That a GET is not found or not allowed says nothing about the method that would be sent.
    if (facts.standIn && [404, 405, 501].includes(request.status)) return null
    const [carrier] = carriersElsewhere(facts)
    if (carrier === undefined || favouredOrigins(facts).some(({ form }) => form === 'request')) return null
    const isDemand = request.status === 401 || request.status === 403
    const unproven = facts.standIn || isUnrouted(facts) || (isDemand && !suppliesCredentials(subject))
    return {
      confidence: unproven ? 'likely' : 'certain',
      title: `The server answers ${request.status} without CORS headers: find that error first, CORS only hides it`,
      evidence: [seen(request), seen(carrier)],
      against: facts.standIn
        ? [proof(request, `a GET stood in for ${subject.method}; the real method may answer otherwise`)]
        : [],
      ...(isDemand && !suppliesCredentials(subject) ? { question: 'same-with-credentials' as const } : {}),
      particulars: {
        status: String(request.status),
        origin: subject.pageOrigin,
        covered: carrier.observation.request.url,
      },
    }
  },
  refute: byAnswer((answer, facts) => {
    if (answer === facts.preflight)
      return `The request with its own answer is not what fails. ${seen(answer).says}.`
    if (answer.status < 400) return `The answer is no error: ${answer.status}.`
    if (answer.corsNames.length > 0) return `The error does carry CORS headers: ${allowOriginOf(answer)}.`
    return carriersElsewhere(facts).length > 0 ? null : 'What goes well carries no permission either.'
  }),
} as const satisfies Cause
