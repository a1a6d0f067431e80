import type { EngineStop } from '../facts/engine-stop.ts'
import type { Facts } from '../facts/facts.ts'
import { isSafeMethod } from '../browsers/standard/safe-method.ts'
import { unanswered } from './refute.ts'
import { edgeMark } from '../facts/edge.ts'
import { isForOneCall } from '../facts/for-one-call.ts'
import { loginOf } from '../facts/login.ts'
import { speaksCors } from '../facts/reach.ts'
import {
  innerHost,
  isSameAddress,
  losesPort,
  redirectKind,
  type RedirectKind,
  isSigned,
} from '../facts/redirect-kind.ts'
import { isRedirectStatus } from '../browsers/standard/status.ts'
import { headerOf, type Answer } from '../facts/answer.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { allowOriginOf, sure } from '../facts/faults.ts'
import { deadEnd, finalUrl } from '../facts/final-url.ts'
import { handshakeRedirected } from './handshake-refused.ts'
import { astray, redirectVariants, withoutPort } from './redirect-variants.ts'

export const redirectChangesOrigin = {
  id: 'redirect-changes-origin',
  name: 'a redirect fails on the way',
  means: 'The request is redirected, and one of the responses on the way does not let the page through.',
  why: 'Every hop is checked, the redirect itself included; after a hop from one foreign origin to another the browser sends Origin: null.',
  evidence:
    'The request is answered with a redirect, and a hop fails the CORS check, its preflight, or the rule about user names in URLs.',
  variants: {
    ...redirectVariants,
    'credentials-in-url': 'The redirect leads to a URL with a user name or password in it.',
  },
  lookAlikes: [
    { cause: 'preflight-redirected', tell: 'There OPTIONS is redirected already.' },
    { cause: 'origin-not-allowed', tell: 'There nothing is redirected.' },
  ],
  livesIn: ['frontend-code', 'deployment-platform', 'proxy-or-gateway'],
  fix: null,
  verification: [
    {
      id: 'no-redirect',
      title: 'What the page calls is not redirected',
      how: (facts) =>
        facts.request !== null && isLedAside(facts, facts.request)
          ? `${facts.url.href} is answered without a Location`
          : `call ${finalUrl(facts) ?? facts.url.href} from the frontend; curl -i shows no Location there`,
    },
  ],
  pitfalls: ['null-allowed'],
  restsOn: 'a response',
  side: 'page',
  examine: (facts) => {
    const { request, judged, url, preflightFails } = facts
    if (request === null || !isRedirectStatus(request.status) || edgeMark(request) !== null) return null
    if (loginOf(request) !== null) return null
    const where = headerOf(request, 'location')
    // An empty address leads nowhere, and the engines do not agree on what that is.
    if (!where?.trim()) return null
    if (isSentOut(facts)) return sentOut(facts, request)
    const failsHere = request.check.kind !== 'passes' || judged.stops.some(endsAtRedirect)
    if (!failsHere || (preflightFails && facts.preflight?.location != null)) return null
    const withUser = judged.stops.some(({ corsError }) => corsError === 'RedirectContainsCredentials')
    const target = request.location
    const variant = withUser ? 'credentials-in-url' : target && kindOf(facts, redirectKind(url, target))
    // On the same origin the final address was asked with the page's
    // Origin: without CORS there either, it would fail as well. Elsewhere it was asked with null, and need not answer.
    const isInDoubt = target?.origin === url.origin && !speaksCors(facts)
    const end = deadEnd(facts)
    const away = astray(facts, request, 'request')
    const later = failingLater(facts)
    return {
      variant,
      confidence: preflightFails || isInDoubt ? 'likely' : sure(request, facts),
      title: away?.title ?? titleOf(facts, request, variant, target?.href ?? where),
      evidence: [
        proof(
          request,
          `${request.observation.request.method} ${request.status}, Location: ${where}, ${allowOriginOf(request)}`,
        ),
        ...(later === null
          ? []
          : [
              proof(
                later,
                `after the redirect, Origin: ${later.origin ?? '(none)'}: ${later.status}, ${allowOriginOf(later)}`,
              ),
            ]),
      ],
      particulars: {
        finalUrl: finalUrl(facts) ?? target?.href ?? where,
        ...(end === null ? {} : { deadEnd: end }),
        ...away?.particulars,
        ...(isForOneCall(facts, request) ? { isForOneCall: true } : {}),
      },
    }
  },
  examineHandshake: handshakeRedirected,
  refute: (facts) => {
    const { preflight, request } = facts
    if (preflight?.location != null)
      return `The request never gets that far: OPTIONS itself gets ${preflight.status}.`
    if (facts.chain.length > 1 || request?.location != null) return null
    if (request === null) return unanswered(facts)
    return `Nothing is redirected: the request gets ${request.status} at once.`
  },
} as const satisfies Cause<'redirect-changes-origin'>

/** The page's own server sends the request to another origin, and what that answered is not on record. */
function isSentOut({ isCrossOrigin, request, chain, judged, url }: Facts): boolean {
  const target = request?.location ?? null
  if (isCrossOrigin || target === null || chain.length > 1 || judged.stops.length > 0) return false
  return target.origin !== url.origin
}

function sentOut(facts: Facts, request: Answer): Draft<'redirect-changes-origin'> {
  const target = request.location ?? facts.url
  const isOfCall = isForOneCall(facts, request)
  return {
    variant: redirectKind(facts.url, target),
    confidence: 'likely',
    title: `The page’s own server sends the request on to ${target.origin}, where CORS counts: what that answers is not on record`,
    evidence: [
      proof(request, `${request.observation.request.method} ${request.status}, Location: ${target.href}`),
    ],
    particulars: { finalUrl: target.href, ...(isOfCall ? { isForOneCall: true } : {}) },
  }
}

/** Nothing is to be called at the end of it: a page for people, a login, or an address made for one call. */
function isLedAside(facts: Facts, request: Answer): boolean {
  return isForOneCall(facts, request) || astray(facts, request, 'request') !== null
}

/** The redirect ends it, and not the page's own policy, which knows the address that it leads to. */
function endsAtRedirect({ at, during, corsError, reason }: EngineStop): boolean {
  return at === 'redirect' && (during !== 'before' || corsError !== null || reason !== null)
}

/** What came back at the hop at which a browser stops, where that is not the first. */
function failingLater({ judged, chain, byId }: Facts): Answer | null {
  const stop = judged.stops.find(({ hop }) => hop > 0)
  const failing = stop && chain[stop.hop]
  const observation = failing?.preflight ?? failing?.request
  return (observation && byId.get(observation.id)) ?? null
}

/** A later hop that does not take the GET which a 301 made of the request says more than a slash. */
function kindOf(
  { chain, byId, subject }: Facts,
  kind: RedirectKind | null,
): RedirectKind | 'post-to-get' | null {
  if (kind !== null && kind !== 'trailing-slash') return kind
  const last = chain.at(-1)?.request
  if (last?.request.method !== 'GET' || isSafeMethod(subject.method) || chain[0]?.standIn !== false)
    return kind
  const isRefused = [404, 405, 501].includes(byId.get(last.id)?.status ?? 0)
  return isRefused || kind === null ? 'post-to-get' : kind
}

function titleOf(facts: Facts, request: Answer, variant: string | null, target: string): string {
  const { url, page, subject } = facts
  const inner = request.location && innerHost(url, request.location)
  if (inner !== null)
    return `The request is redirected to ${target}, and ${inner} is a name of the inner network, which no browser reaches: the application does not know the name by which the proxy before it was called`
  if (request.location !== null && isSameAddress(url, request.location))
    return `${url.href} is redirected to itself, for ever: nothing answers there`
  if (request.location !== null && losesPort(url, request.location))
    return withoutPort('request', url, request.location)
  if (variant === 'http-downgrade')
    return `The request is redirected from https to http (${target})${page?.protocol === 'https:' ? ', which no secure page may follow' : ''}: ${request.location?.hostname === url.hostname ? 'the application does not know that TLS ends at the proxy before it' : 'whoever redirects names the other host without TLS'}. Call ${finalUrl(facts) ?? target}`
  if (variant === 'post-to-get')
    return `A ${request.status} to ${target} makes a GET of the ${subject.method}, body and all lost: call the final address at once`
  const signed = isSigned(url) ? '; the address is signed, so sign it anew for the one at the end' : ''
  return `The request is redirected to ${target}, and the redirect does not survive the CORS checks${signed}`
}
