import { isOneOf, judgedBy } from './refute-preflight.ts'
import { headerOf, type Answer } from '../facts/answer.ts'
import { marksOf } from '../marks/catalogue.ts'
import { makerOf } from '../marks/layer-of.ts'
import { refusedParts, saidOf } from '../marks/words.ts'
import type { Proof } from '../model/diagnosis.ts'
import { addressRefusal } from '../facts/address-refusal.ts'
import { failsAlike } from '../facts/fails-alike.ts'
import { hostRefusal } from '../facts/host-refusal.ts'
import { leadsToLogin } from '../facts/login.ts'
import { acceptsPage, type Facts } from '../facts/facts.ts'
import { askedAround, speaksCors } from '../facts/reach.ts'
import { plainWords } from '../facts/refusal-kind.ts'
import { redirectKind } from '../facts/redirect-kind.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { seen } from '../facts/faults.ts'
import { isMissingMethod, refusedByStatus, refusesOrigin, saysCorsIsOff } from '../facts/preflight-status.ts'

export const preflightRequiresAuth = {
  id: 'preflight-requires-auth',
  name: 'the preflight is asked for credentials',
  means: 'Authentication runs before CORS, so the OPTIONS request is refused or sent to a login.',
  why: 'A preflight never carries cookies or Authorization. Whoever demands them of it refuses every browser.',
  evidence: 'OPTIONS is answered 401 or 403, or redirected to a login.',
  lookAlikes: [
    {
      cause: 'blocked-at-edge',
      tell: 'There a firewall’s mark is on the response, and other requests are refused too.',
    },
    {
      cause: 'origin-not-allowed',
      tell: 'There the 403 is meant for the origin: another origin passes, or the body says so.',
    },
    {
      cause: 'preflight-redirected',
      tell: 'There the redirect leads to the same service under another address, not to a login.',
    },
    { cause: 'request-header-not-allowed', tell: 'There the same OPTIONS passes once it asks for less.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway', 'server-logs'],
  fix: 'answer-preflights',
  verification: [
    {
      id: 'preflight-without-credentials',
      title: 'OPTIONS without any credentials is answered 2xx',
      how: ({ subject }) => `send the preflight to ${subject.url} with neither Authorization nor cookie`,
    },
  ],
  pitfalls: ['postman-proves-nothing', 'security-switched-off'],
  saidAs: {
    errors: ['PreflightInvalidStatus'],
    isOf: (status) => status === 401 || status === 403,
  },
  restsOn: 'a response',
  isShownByTwo: true,
  isOfPreflight: true,
  examine: (facts) => redirectedToLogin(facts) ?? demanded(facts),
  refute: judgedBy(isOneOf(401, 403), 'A demand for credentials is a 401, a 403 or a way to a login.'),
} as const satisfies Cause<'preflight-requires-auth'>

function redirectedToLogin({ preflight, url }: Facts): Draft<'preflight-requires-auth'> | null {
  if (preflight === null || preflight.location === null || !leadsToLogin(preflight.location)) return null
  const kind = redirectKind(url, preflight.location)
  if (kind === 'trailing-slash' || (kind !== 'other-host' && preflight.location.pathname === url.pathname))
    return null
  const target = `${preflight.location.origin}${preflight.location.pathname}`
  return {
    confidence: 'certain',
    title: `The preflight is redirected to the login ${target}: OPTIONS never carries credentials`,
    evidence: [
      proof(preflight, `OPTIONS ${url.pathname}: ${preflight.status}, Location: ${target}`),
      ...demandOf(preflight),
    ],
    ...remedied(preflight),
  }
}

function demanded(facts: Facts): Draft<'preflight-requires-auth'> | null {
  const preflight = refusedByStatus(facts)
  if (preflight === null || addressRefusal(facts) !== null) return null
  const said = saidOf(preflight, 'wants-credentials')
  if (said === null && ![401, 403, 407].includes(preflight.status)) return null
  if (isMissingMethod(preflight) || saysCorsIsOff(preflight) || hostRefusal(preflight) !== null) return null
  if (refusedParts(preflight).length > 0) return null
  const challenge = headerOf(preflight, 'www-authenticate')
  const says = plainWords(preflight)
  const demandsToo = facts.request !== null && [401, 403].includes(facts.request.status)
  const isLetIn = facts.disagreement === null && facts.request !== null && acceptsPage(facts.request, facts)
  if (challenge === null && !demandsToo && !isLetIn && refusesOrigin(preflight)) return null
  const isPlain =
    preflight.status === 401 ||
    preflight.status === 400 ||
    challenge !== null ||
    said !== null ||
    facts.request?.status === 401
  // A few middlewares answer 401 to an origin that they do not know.
  const isSure = isPlain && (challenge !== null || said !== null || isLetIn || askedAround(facts))
  return {
    ...(isSilentOnCors(facts)
      ? behindSilence(facts)
      : !isPlain && isRefusedAsAll(facts)
        ? { confidence: 'possible', question: 'same-with-credentials' }
        : { confidence: isSure ? 'certain' : 'likely' }),
    title: isPlain
      ? `The preflight is answered ${preflight.status}: credentials are demanded of OPTIONS, which never carries any`
      : `The preflight is answered ${preflight.status}: OPTIONS is refused, for want of credentials, which it never carries, or as a method`,
    evidence: [
      seen(preflight),
      ...(challenge === null ? [] : [proof(preflight, `WWW-Authenticate: ${challenge}`)]),
      ...demandOf(preflight),
      ...(says === null ? [] : [proof(preflight, `the body says “${says}”`)]),
      ...(facts.request === null ? [] : [seen(facts.request)]),
    ],
    ...remedied(preflight),
  }
}

/** What ends it, where the software that demands them says that it is no matter of CORS. */
function remedied(preflight: Answer): Pick<Draft<'preflight-requires-auth'>, 'particulars'> {
  const remedy = saidOf(preflight, 'wants-credentials')?.remedy
  return remedy === undefined ? {} : { particulars: { remedy } }
}

/** The request is let in and its response has no word on CORS, nor has any other: that comes first, whoever lets OPTIONS in. */
function isSilentOnCors(facts: Facts): boolean {
  const { request } = facts
  return request !== null && request.status < 400 && request.check.kind === 'missing' && !speaksCors(facts)
}

/** Everything is refused with 403, by nothing that is known for an application: OPTIONS is refused as all is. */
function isRefusedAsAll(facts: Facts): boolean {
  const failed = failsAlike(facts)
  if (failed?.status !== 403) return false
  const maker = makerOf(failed)
  return maker === null || marksOf(maker.id)?.role !== 'application'
}

function behindSilence({ standIn }: Facts): Pick<Draft, 'confidence' | 'question'> {
  return standIn ? { confidence: 'possible', question: 'sends-unsafe' } : { confidence: 'likely' }
}

/** What the software itself says of the credentials that it wants. */
function demandOf(preflight: Answer): readonly Proof[] {
  const said = saidOf(preflight, 'wants-credentials')
  return said === null ? [] : [proof(preflight, said.says)]
}
