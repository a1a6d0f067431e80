import { byAnswer } from './refute.ts'
import { acceptsOrigin } from '../facts/allow-origin.ts'
import { type Answer, headerOf } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { answersFor } from '../facts/facts.ts'
import { favouredOrigins, acceptedOrigins, refusalByOrigin, refusalSentence } from '../facts/origin-policy.ts'
import { pastCache, cacheWithoutWayPast } from '../facts/past-cache.ts'
import { proxyMark } from '../marks/on-the-way.ts'
import { carriersElsewhere } from '../facts/reach.ts'
import { isBisected } from '../facts/bisected.ts'
import { isSentAnyway } from '../facts/silent-policy.ts'
import { misspeltAllowOrigin } from '../facts/misspelt.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { firstFailing, seen, allowOriginOf } from '../facts/faults.ts'

export const proxyStripsHeaders = {
  id: 'proxy-strips-headers',
  name: 'something in front takes the headers off',
  means:
    'The application sends CORS headers, and a proxy, CDN or cache in front hands the response on without them.',
  why: 'The browser sees the public answer only.',
  evidence:
    'The application, asked directly, sends the headers and the public address does not; or the rest of the CORS headers is there and Allow-Origin is missing for every origin.',
  variants: { cache: 'A copy without the headers lies in a cache and is served to everybody.' },
  lookAlikes: [
    { cause: 'cors-not-configured', tell: 'There the application does not send them either.' },
    { cause: 'origin-not-allowed', tell: 'There another origin gets the header through the same proxy.' },
    { cause: 'cached-for-another-origin', tell: 'There the cached copy names another origin.' },
  ],
  livesIn: ['proxy-or-gateway', 'deployment-platform'],
  fix: null,
  verification: [
    {
      id: 'public-like-direct',
      title: 'The public address answers with the headers the application sends',
      how: ({ subject }) =>
        `check --compare-url with the application’s own address, or curl -i both with Origin: ${subject.pageOrigin}`,
    },
  ],
  pitfalls: ['headers-twice', 'cache-keeps-old-answers'],
  restsOn: 'a response',
  side: 'infrastructure',
  owner: 'proxy',
  isMetTwice: true,
  beyond: {
    roles: ['application', 'front-end server'],
    who: 'the proxy or CDN between the browser and the application can: it drops headers that the application sends',
  },
  examine: (facts) => compared(facts) ?? cached(facts) ?? unreached(facts) ?? remnants(facts),
  refute: byAnswer((answer, facts) => {
    if (headerOf(answer, 'access-control-allow-origin') !== null)
      return `Nothing was taken off: ${allowOriginOf(answer)}.`
    const other = acceptedOrigins(facts).find(({ relation }) => relation !== 'null')
    if (other !== undefined)
      return `Through the same address the header comes for another origin. ${seen(other.answer).says}.`
    const own = carriersElsewhere(facts)[0]
    if (own !== undefined) return `Through the same address the header does come. ${seen(own).says}.`
    return proxyMark(answer) === null
      ? 'No response bears the mark of anything in between.'
      : `Nothing shows that it was ever there: ${seen(answer).says}.`
  }),
} as const satisfies Cause<'proxy-strips-headers'>

/** Both addresses were asked: the application's own carries the header. */
function compared(facts: Facts): Draft<'proxy-strips-headers'> | null {
  const direct = answersFor(facts, 'compared-url').find(
    (answer) => answer.origin === facts.subject.pageOrigin && acceptsOrigin(answer.check),
  )
  if (direct === undefined) return null
  const form = direct.purpose.form
  const through = form === 'preflight' ? facts.preflight : facts.request
  if (through === null || through.check.kind !== 'missing') return null
  return {
    confidence: 'certain',
    title: 'Something in front of the application takes the CORS headers off: asked directly, it sends them',
    evidence: [seen(through), seen(direct)],
  }
}

/** A cached copy lacks the header, and an address that no cache has seen carries it. */
function cached(facts: Facts): Draft<'proxy-strips-headers'> | null {
  const answer = firstFailing(facts, 'missing')
  const past = pastCache(facts, answer)
  if (answer === null || past === null) return null
  const isPreflight = past.fresh === facts.preflight
  return {
    variant: 'cache',
    confidence: past.isProven ? 'certain' : 'likely',
    title: isPreflight
      ? 'What came is a copy of a cache, without CORS headers, while the preflight lets the page in'
      : 'A cache hands out a copy without CORS headers; past the cache the server sends them',
    evidence: [
      seen(answer),
      proof(answer, past.mark),
      seen(past.fresh),
      ...(answer.variesByOrigin ? [proof(answer, 'the copy says Vary: Origin')] : []),
    ],
    particulars: answer.variesByOrigin && !isPreflight ? { copyVaries: true } : {},
    ...(isPreflight
      ? { against: [proof(null, 'past the cache nothing was asked: the server may send none there either')] }
      : {}),
  }
}

/** Every question is answered with one bare copy, whatever its query: the server behind it was never asked. */
function unreached(facts: Facts): Draft<'proxy-strips-headers'> | null {
  const { request } = facts
  const mark = cacheWithoutWayPast(facts)
  if (request === null || mark === null || request.check.kind !== 'missing' || request.status >= 300)
    return null
  return {
    variant: 'cache',
    confidence: 'likely',
    title: `One copy without CORS headers is served to everybody by ${cacheName(request)}, whatever the origin and the query: the server behind it was not reached`,
    evidence: [seen(request), proof(request, mark)],
    against: [
      proof(null, 'the server behind it may send none either: purge the copy or ask it directly to tell'),
    ],
    question: 'proxy-in-front',
  }
}

function cacheName(answer: Answer): string {
  const via = `${headerOf(answer, 'via') ?? ''} ${headerOf(answer, 'server') ?? ''} ${headerOf(answer, 'x-cache') ?? ''}`
  return /cloudfront/i.test(via) ? 'the CloudFront distribution' : 'a cache'
}

/** The other CORS headers came through, on this response or on a preflight to the same path, and Allow-Origin is missing whoever asks. */
function remnants(facts: Facts): Draft<'proxy-strips-headers'> | null {
  const answer = firstFailing(facts, 'missing')
  if (answer === null || isBisected(facts)) return null
  if (favouredOrigins(facts).length > 0 || carriersElsewhere(facts).length > 0) return null
  if (answersFor(facts, 'from-origin').length === 0) return null
  // What answers otherwise as soon as there is an Origin refuses origins by itself.
  if (refusalByOrigin(facts) !== null || saysThatItRefuses(facts)) return null
  const varies = facts.answers.some(({ variesByOrigin }) => variesByOrigin)
  // No policy names a page without an origin.
  if (varies && facts.page === null) return null
  const left = answer.corsNames.length > 0 ? answer : varies ? null : speakingPreflight(facts)
  if (left === null || isSentAnyway(left) || misspeltAllowOrigin(left) !== null) return null
  const mark = proxyMark(answer)
  return {
    // A policy that varies writes its lists for everybody, and Allow-Origin for those alone whom it lets in.
    confidence: varies ? 'possible' : 'likely',
    title:
      'Allow-Origin is missing for every origin while other CORS headers are there: something in front may take it off',
    evidence: [
      seen(answer),
      proof(left, `${left === answer ? 'it' : 'a preflight'} carries ${left.corsNames.join(', ')}`),
      ...(mark === null ? [] : [proof(answer, mark)]),
    ],
    against: varies
      ? [proof(answer, 'Vary: Origin is there too: a policy that refuses the origin looks the same')]
      : [],
    question: 'proxy-in-front',
  }
}

/** Litestar writes its lists for everybody, and says to the preflight whose origin it refuses. */
function saysThatItRefuses({ preflight, request }: Facts): boolean {
  return [preflight, request].some((answer) => answer !== null && refusalSentence(answer) !== null)
}

function speakingPreflight(facts: Facts): Answer | null {
  return answersFor(facts, 'allow-map').find(({ corsNames }) => corsNames.length > 0) ?? null
}
