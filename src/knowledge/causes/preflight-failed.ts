import { judgedBy } from './refute-preflight.ts'
import { answersFor, type Facts } from '../facts/facts.ts'
import { favouredOrigins } from '../facts/origin-policy.ts'
import { saidOf } from '../marks/words.ts'
import { failsAlike } from '../facts/fails-alike.ts'
import { isUnavailable } from '../facts/unavailable.ts'
import { proof, type Cause } from './cause.ts'
import { seen } from '../facts/faults.ts'
import { addressRefusal } from '../facts/address-refusal.ts'
import { hostRefusal } from '../facts/host-refusal.ts'
import { protocolRefusal } from '../facts/protocol-refusal.ts'
import { refusedAddress } from './refused-address.ts'
import { refusedHost } from './refused-host.ts'
import { bodySays, isTooLarge, statusMeans } from '../facts/refusal-kind.ts'
import { refusedByStatus } from '../facts/preflight-status.ts'
import { serversAlone } from './servers-alone.ts'

export const preflightFailed = {
  id: 'preflight-failed',
  name: 'the preflight fails on the server',
  means:
    'Something handles OPTIONS and fails: an exception, a validation error, or a redirect without an address.',
  why: 'Any status outside 200 to 299 ends a preflight, whatever headers are on it.',
  evidence:
    'OPTIONS is answered with a status that is not ok and is none of 401, 403, 404, 405, 501, a redirect or a gateway’s.',
  lookAlikes: [
    { cause: 'gateway-error', tell: 'There a proxy answered 502, 503 or 504.' },
    {
      cause: 'origin-not-allowed',
      tell: 'There the failure is meant for the origin: another one passes, or the body says so.',
    },
    { cause: 'preflight-not-handled', tell: 'There the status is 404, 405 or 501.' },
  ],
  livesIn: ['server-logs', 'server-configuration', 'proxy-or-gateway'],
  fix: 'answer-preflights',
  verification: [
    {
      id: 'preflight-ok-status',
      title: 'The preflight is answered with an ok status',
      how: ({ url }) =>
        `OPTIONS ${url.pathname} with Origin and Access-Control-Request-Method gives 200 to 299`,
    },
  ],
  pitfalls: ['frontend-blamed', 'postman-proves-nothing'],
  saidAs: {
    errors: ['PreflightInvalidStatus'],
    isOf: (status) => status === null || ![401, 403, 404, 405, 501].includes(status),
    orElse:
      '404 or 405 would say that nothing handles OPTIONS, 401 or 403 that it is refused: the status stands in the Network panel',
  },
  restsOn: 'a response',
  isShownByTwo: true,
  isOfPreflight: true,
  variants: {
    'host-name': 'The server refuses the host name by which it is called, OPTIONS included.',
    address: 'The server refuses the address for how it is written, OPTIONS included.',
  },
  examine: (facts) => {
    const address = facts.preflight === null ? null : addressRefusal(facts)
    if (address !== null) return refusedAddress(address)
    const preflight = refusedByStatus(facts)
    if (preflight === null) return null
    const host = hostRefusal(preflight)
    if (host !== null) return refusedHost(preflight, host, facts)
    if (protocolRefusal(facts) !== null) return null
    if ([401, 403, 404, 405, 407, 501].includes(preflight.status)) return null
    // Without a permission, who counts tells whose fault it is.
    const isLimited = preflight.status === 429
    if (isLimited && preflight.check.kind !== 'passes') return null
    if (saidOf(preflight, 'wants-credentials') !== null) return null
    if (preflight.status === 503 && isUnavailable(facts)) return null
    // What fails whatever is asked fails on OPTIONS, too.
    if (failsAlike(facts)?.status === preflight.status) return null
    const isTold = answersFor(facts, 'without-origin').length > 0 || facts.request?.check.kind === 'passes'
    const says = bodySays(preflight)
    return {
      // Unless it was asked without one, or as somebody who is let in, the origin may be what it fails on.
      confidence: isTold && !isLetInUnasked(facts) ? 'certain' : 'likely',
      title:
        isLimited || isTooLarge(preflight)
          ? `The preflight is answered ${preflight.status}: ${statusMeans(preflight) ?? ''}`
          : `The preflight fails with ${preflight.status}: OPTIONS ${facts.url.pathname} must be answered 200 to 299`,
      evidence: [seen(preflight), ...(says === null ? [] : [proof(preflight, `the body says “${says}”`)])],
      particulars: {
        ...(isTooLarge(preflight) ? { isTooLarge: true } : {}),
        ...(isLimited ? { isLimited: true } : {}),
        ...serversAlone(preflight, facts),
      },
    }
  },
  refute: judgedBy(
    ({ isOk, status }) =>
      !isOk && ![401, 403, 404, 405, 501].includes(status) && (status < 300 || status > 399),
    'A handler that fails gives another status: 400, 422, 500.',
  ),
} as const satisfies Cause<'preflight-failed'>

/** Whether another origin gets a permission with its response whose preflight was not asked, as where few requests may be sent. */
function isLetInUnasked(facts: Facts): boolean {
  const asked = answersFor(facts, 'from-origin').filter(({ purpose }) => purpose.form === 'preflight')
  return favouredOrigins(facts).some(
    ({ form, origin }) => form === 'request' && asked.every(({ purpose }) => purpose.origin !== origin),
  )
}
