import { isOneOf, judgedBy } from './refute-preflight.ts'
import { headerOf } from '../facts/answer.ts'
import type { Answer } from '../facts/answer.ts'
import { acceptsPage } from '../facts/facts.ts'
import type { Facts } from '../facts/facts.ts'
import { pastCache } from '../facts/past-cache.ts'
import { plainWords } from '../facts/refusal-kind.ts'
import { isAskedAlone, carriersOnOtherPaths, speaksCors } from '../facts/reach.ts'
import { serversThatDiffer } from '../facts/answered-elsewhere.ts'
import { addressRefusal } from '../facts/address-refusal.ts'
import { isBisected } from '../facts/bisected.ts'
import { cacheHit } from '../marks/caches.ts'
import { makerOf } from '../marks/layer-of.ts'
import { refuserOf, saidOf } from '../marks/words.ts'
import type { Proof } from '../model/diagnosis.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { isFromElsewhere, seen } from '../facts/faults.ts'
import { acceptedOrigins } from '../facts/origin-policy.ts'
import { isMissingMethod, refusedByStatus } from '../facts/preflight-status.ts'
import { vacancyOf } from '../facts/vacancy.ts'
import { isIndexPage, isUnrouted, mayBeNowhere } from '../facts/unrouted.ts'

export const preflightNotHandled = {
  id: 'preflight-not-handled',
  name: 'nothing handles the preflight',
  means:
    'The route knows the real method and not OPTIONS, so the preflight falls through to “not found” or “not allowed”.',
  why: 'Only a 2xx answer with the right headers lets the browser send the real request. It is never sent.',
  evidence:
    'OPTIONS is answered 404, 405 or 501, a gateway says that it has no such method, or 2xx without a CORS header, while the request itself is answered with them.',
  lookAlikes: [
    { cause: 'preflight-elsewhere', tell: 'There another server answers OPTIONS than the request.' },
    {
      cause: 'cors-not-configured',
      tell: 'There the request itself is answered without a CORS header as well.',
    },
    { cause: 'preflight-requires-auth', tell: 'There the status is 401 or 403.' },
    { cause: 'wrong-url', tell: 'There every method gets 404.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway', 'server-logs'],
  fix: 'answer-preflights',
  verification: [
    {
      id: 'options-answered',
      title: 'OPTIONS on this route is answered 2xx with the headers',
      how: ({ url }) => `the preflight for ${url.pathname}; 204 is usual`,
    },
  ],
  pitfalls: ['postman-proves-nothing', 'frontend-blamed'],
  saidAs: {
    errors: ['PreflightInvalidStatus'],
    isOf: (status) => status !== null && [404, 405, 501].includes(status),
    particulars: () => ({ refusedBy: null }),
  },
  restsOn: 'a response',
  isShownByTwo: true,
  isOfPreflight: true,
  examine: (facts) => noHandler(facts) ?? bareHandler(facts),
  refute: judgedBy(isOneOf(404, 405, 501), 'An OPTIONS that nobody handles gets 404, 405 or 501.'),
} as const satisfies Cause<'preflight-not-handled'>

function noHandler(facts: Facts): Draft<'preflight-not-handled'> | null {
  const preflight = refusedByStatus(facts)
  if (preflight === null || addressRefusal(facts) !== null) return null
  if (![404, 405, 501].includes(preflight.status) && !isMissingMethod(preflight)) return null
  if (leadsNowhere(facts, preflight)) return null
  const doubt = doubtOf(facts, preflight)
  if ((!speaksCors(facts) && doubt === null) || coversTooLittle(facts)) return null
  if (!isMissingMethod(preflight) && serversThatDiffer(facts) !== null) return null
  const allow = headerOf(preflight, 'allow')
  const made = draft(
    facts,
    preflight,
    `The preflight is answered ${preflight.status}: nothing handles OPTIONS on ${facts.url.pathname}`,
    allow,
  )
  return doubt === null ? made : { ...made, confidence: 'likely', against: [doubt] }
}

/** What answers says of the address itself, of OPTIONS and of the request, that nothing is there. */
function leadsNowhere(facts: Facts, preflight: Answer): boolean {
  const { request } = facts
  if (request === null || speaksCors(facts)) return false
  return [preflight, request].every((answer) => vacancyOf(answer)?.of === 'path')
}

/** Why the refusal may be of something else than the method. */
function doubtOf(facts: Facts, preflight: Answer): Proof | null {
  const { request } = facts
  if (isAskedAlone(facts) && request === null)
    return proof(null, 'nothing else was asked: whether CORS is set up does not show')
  // A host that takes no OPTIONS says so from its caches as well.
  const kept = makerOf(preflight) === null ? cacheHit(preflight.response.headers) : null
  if (kept !== null)
    return proof(
      preflight,
      `it is a copy that a cache kept (${kept}): the server behind it may answer OPTIONS by now`,
    )
  if (isIndexPage(facts))
    return proof(
      request,
      'GET is answered with the page of /: the address may be that of the site, and no path of the API',
    )
  // The request itself, as the page makes it, finds nothing: neither does its preflight.
  const isNowhere = !facts.standIn && speaksCors(facts) && isUnrouted(facts)
  if (!isNowhere && !mayBeNowhere(facts)) return null
  const method = request?.observation.request.method ?? 'GET'
  const policy = speaksCors(facts) ? '' : ', and no response shows a policy'
  return proof(
    request,
    `${method} is answered like a path that does not exist: the address may be wrong${policy}`,
  )
}

/** The response to the request is bare too and other paths are not: the middleware covers too little, and OPTIONS shares its fate. */
function coversTooLittle(facts: Facts): boolean {
  const { request, standIn } = facts
  if (standIn || request === null || request.check.kind !== 'missing' || request.status >= 400) return false
  return !isFromElsewhere(request) && carriersOnOtherPaths(facts).length > 0
}

function bareHandler(facts: Facts): Draft<'preflight-not-handled'> | null {
  const { preflight, request, url } = facts
  if (preflight === null || !preflight.isOk || preflight.check.kind !== 'missing') return null
  if (
    request === null ||
    !acceptsPage(request, facts) ||
    serversThatDiffer(facts) !== null ||
    isBisected(facts)
  )
    return null
  if (acceptedOrigins(facts).some(({ form }) => form === 'preflight')) return null
  if (pastCache(facts, preflight) !== null) return null
  const allow = headerOf(preflight, 'allow')
  if (preflight.corsNames.length > 0) return halfHandled(facts, preflight)
  return draft(
    facts,
    preflight,
    `OPTIONS on ${url.pathname} is answered ${preflight.status} without CORS headers, though the request itself gets them: no CORS handler sees the preflight`,
    allow,
  )
}

function draft(
  { request }: Facts,
  preflight: Answer,
  title: string,
  allow: string | null,
): Draft<'preflight-not-handled'> {
  const says = preflight.isOk ? null : plainWords(preflight)
  return {
    confidence: 'certain',
    title,
    evidence: [
      seen(preflight),
      ...(allow === null ? [] : [proof(preflight, `Allow: ${allow}`)]),
      ...(says === null ? [] : [proof(preflight, `the body says “${says}”`)]),
      ...(request === null ? [] : [seen(request)]),
    ],
    particulars: {
      refusedBy: isMissingMethod(preflight) ? refuserOf(preflight, saidOf(preflight, 'no-method')) : null,
      ...(preflight.status === 404 ? { isNotFound: true } : {}),
    },
  }
}

/** Something does answer preflights, and leaves out the one header that counts: what it is does not show. */
function halfHandled(facts: Facts, preflight: Answer): Draft<'preflight-not-handled'> {
  const names = preflight.corsNames.join(', ')
  const title = `OPTIONS on ${facts.url.pathname} is answered ${preflight.status} with ${names} and without Access-Control-Allow-Origin, which the request itself gets`
  return {
    ...draft(facts, preflight, title, null),
    confidence: 'likely',
    against: [
      proof(preflight, `it carries ${names}: something handles preflights, or takes Allow-Origin off`),
    ],
  }
}
