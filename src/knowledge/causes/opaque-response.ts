import { headerOf } from '../facts/answer.ts'
import { answersFor, type Facts } from '../facts/facts.ts'
import { seen } from '../facts/faults.ts'
import { proof, type Cause, type Draft } from './cause.ts'

export const opaqueResponse = {
  id: 'opaque-response',
  name: 'a response kept from script by the mode of the request',
  means:
    'The request is made in the mode no-cors: it succeeds, and script sees nothing of the response. Or it is made in the mode same-origin, and nothing is sent to another origin. Or an element without crossorigin has an integrity, which is checked of no such response.',
  why: 'Without CORS the browser fetches what anybody could embed, and keeps it from script: status 0, no header, no body. The mode takes the error away and the response with it.',
  evidence:
    'The request is made with fetch() in the mode no-cors, and no browser is known to stop it; or in the mode same-origin, and leads to another origin; or by an element with integrity and without crossorigin.',
  variants: {
    'same-origin': 'The mode same-origin reaches no other origin: the browser sends nothing.',
    integrity:
      'The element has an integrity and no crossorigin: what it loads cannot be checked, so it fails.',
  },
  lookAlikes: [
    {
      cause: 'response-header-not-exposed',
      tell: 'There script reads the status and the body, and only some header is hidden.',
    },
  ],
  livesIn: ['frontend-code'],
  fix: null,
  verification: [
    {
      id: 'response-readable',
      title: 'The response is no opaque one',
      how: ({ subject }) =>
        subject.hasIntegrity === true
          ? 'the element with crossorigin="anonymous" loads: its Sec-Fetch-Mode in the Network panel is cors'
          : `the call without mode: "${subject.mode ?? 'no-cors'}" gives a response whose type is cors and whose status is not 0`,
    },
  ],
  pitfalls: ['no-cors-mode'],
  restsOn: 'circumstances',
  side: 'page',
  troublesPlainLoads: true,
  standsWithAllowed: true,
  examine: (facts) => {
    const { judged, subject, isCrossOrigin, request, standIn } = facts
    if (subject.mode === 'same-origin') return unsent(facts)
    const unchecked = judged.stops.find(({ reason }) => reason === 'integrity')
    if (unchecked !== undefined) return uncheckable(facts)
    const { outcome } = judged.verdict
    // What comes back to a method that was not sent is opaque, too.
    const isOpaque = outcome === 'allowed' || (outcome === 'inconclusive' && standIn)
    if (!isCrossOrigin || subject.mode !== 'no-cors' || !isOpaque) return null
    return {
      confidence: 'certain',
      title: 'The browser fetches it and keeps it from script: the request is made with mode: "no-cors"',
      evidence: [proof(request, 'what comes back has the type opaque: status 0, no headers, no body')],
    }
  },
  refute: ({ subject }) =>
    subject.hasIntegrity === true || subject.mode === 'no-cors' || subject.mode === 'same-origin'
      ? null
      : 'The request is not made in the mode no-cors.',
} as const satisfies Cause<'opaque-response'>

/** Subresource Integrity, 3.3.4: a response that is opaque is not eligible for integrity validation. */
function uncheckable(facts: Facts): Draft<'opaque-response'> {
  const withOrigin = answersFor(facts, 'repeat').find(({ status }) => status < 400)
  const value = withOrigin === undefined ? null : headerOf(withOrigin, 'access-control-allow-origin')
  return {
    variant: 'integrity',
    confidence: 'certain',
    title: `The element has an integrity and no crossorigin: of another origin browsers take no such file, whatever ${facts.url.host} sends`,
    evidence: [
      proof(
        facts.request,
        'without crossorigin what comes is opaque, and of an opaque response no integrity is checked',
      ),
      ...(withOrigin === undefined ? [] : [seen(withOrigin)]),
    ],
    ...(withOrigin === undefined
      ? {}
      : { particulars: { loadsWithCors: value === '*' || value === facts.subject.pageOrigin } }),
  }
}

/** Fetch standard, 4.1, step 12: in the mode same-origin whatever leads to another origin is a network error. */
function unsent({ judged, subject, chain }: Facts): Draft<'opaque-response'> | null {
  const stop = judged.stops.find(({ reason }) => reason === 'request-mode')
  if (stop === undefined) return null
  const to = chain[stop.hop]?.url ?? subject.url
  return {
    variant: 'same-origin',
    confidence: 'certain',
    title: `The browser sends nothing to ${new URL(to).origin}: the request is made with mode: "same-origin", which reaches no other origin than ${subject.pageOrigin}`,
    evidence: [proof(null, 'in the mode same-origin no header of the server is asked for')],
  }
}
