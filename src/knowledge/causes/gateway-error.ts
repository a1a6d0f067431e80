import { headerOf, type Answer } from '../facts/answer.ts'
import { bodySays } from '../facts/refusal-kind.ts'
import { decidingAnswer } from '../facts/deciding-answer.ts'
import { unanswered, byLayer } from './refute.ts'
import { failsOnOptionsAlone, gatewayMark } from '../facts/gateway.ts'
import { edgeMark } from '../facts/edge.ts'
import type { Facts } from '../facts/facts.ts'
import { protocolRefusal } from '../facts/protocol-refusal.ts'
import { isUnavailable } from '../facts/unavailable.ts'
import { answererOf } from '../marks/layer-of.ts'
import { refuserOf, saidOf } from '../marks/words.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { seen } from '../facts/faults.ts'

export const gatewayError = {
  id: 'gateway-error',
  name: 'the application does not answer its proxy',
  means:
    'A proxy or load balancer answers with 502, 503 or 504: the application is down, too slow, or not reached.',
  why: 'The proxy’s own error page carries no CORS headers, and so the browser reports CORS.',
  evidence:
    'Status 502, 503 or 504 with the mark of a proxy and without CORS headers; or what stands behind says that the proxy asked in the wrong protocol.',
  lookAlikes: [
    { cause: 'error-response-without-cors', tell: 'There the application itself made the error.' },
    { cause: 'blocked-at-edge', tell: 'There a firewall refuses; the application is well.' },
    { cause: 'connection-refused', tell: 'There nothing answers at all.' },
  ],
  livesIn: ['proxy-or-gateway', 'server-logs', 'deployment-platform'],
  fix: null,
  verification: [
    {
      id: 'application-answers',
      title: 'The application itself answers again',
      how: ({ url }) => `${url.href} is answered by the application, no longer by what stands in front`,
    },
  ],
  pitfalls: ['errors-without-headers', 'frontend-blamed'],
  saidAs: {
    errors: ['MissingAllowOriginHeader'],
    isOf: (status) => status !== null && [502, 503, 504].includes(status),
    particulars: () => ({ refusedBy: null }),
  },
  restsOn: 'a response',
  isShownByTwo: true,
  side: 'infrastructure',
  troublesPlainLoads: true,
  mayBeTheProxys: true,
  examine: (facts) => {
    const { preflight, request } = facts
    const answer = [request, preflight].find(
      (one) =>
        one !== null &&
        (one === preflight ? !failsOnOptionsAlone(facts) : one.check.kind !== 'passes') &&
        edgeMark(one) === null &&
        gatewayMark(one) !== null,
    )
    const mark = answer == null ? null : gatewayMark(answer)
    if (answer == null || mark === null) return otherProtocol(facts) ?? unavailable(facts)
    const said = saidOf(answer, 'nothing-behind')
    return {
      confidence: answer.status === 503 && said?.remedy === undefined ? 'likely' : 'certain',
      title: `The application did not answer: ${mark}`,
      evidence: [seen(answer), proof(answer, mark), ...ownWords(answer)],
      particulars: {
        refusedBy: refuserOf(answer, said),
        ...(said?.remedy === undefined ? {} : { remedy: said.remedy }),
      },
    }
  },
  refute: (facts) => {
    const answer = decidingAnswer(facts)
    if (answer === null) return unanswered(facts)
    if (gatewayMark(answer) !== null) return null
    return `The response is ${answer.status}${byLayer(facts)}; a gateway that gets no response says 502, 503 or 504.`
  },
} as const satisfies Cause<'gateway-error'>

/** What the error says for people, and when it says to come again. */
function ownWords(answer: Answer) {
  const says = bodySays(answer)
  const retry = headerOf(answer, 'retry-after')
  return [
    ...(says === null ? [] : [proof(answer, `the body says “${says}”`)]),
    ...(retry === null ? [] : [proof(answer, `Retry-After: ${retry}`)]),
  ]
}

/** What stands in front asked in a protocol that what stands behind does not take. */
function otherProtocol(facts: Facts): Draft<'gateway-error'> | null {
  const refusal = protocolRefusal(facts)
  if (refusal === null || !refusal.isBetween) return null
  const { answer, wants, says } = refusal
  return {
    confidence: 'likely',
    title:
      wants === 'tls'
        ? 'The call came over https, and what stands behind the end of TLS says that it was asked in plain http'
        : 'What stands behind the proxy does not take the protocol in which the proxy asks',
    evidence: [seen(answer), proof(answer, says)],
    particulars: { refusedBy: answererOf(answer), wants },
  }
}

/** 503 without any mark: the application may have said it, but where nothing else was ever heard of it, hardly. */
function unavailable(facts: Facts): Draft<'gateway-error'> | null {
  const { request } = facts
  if (request === null || !isUnavailable(facts)) return null
  return {
    confidence: 'likely',
    title: 'Status 503: the service is not available, and what says so sends no CORS headers',
    evidence: [seen(request), ...ownWords(request)],
    particulars: { refusedBy: answererOf(request) },
  }
}
