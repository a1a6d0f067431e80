import type { Facts } from '../facts/facts.ts'
import { proof, type Cause, type Draft } from './cause.ts'

export const opaqueResponse = {
  id: 'opaque-response',
  name: 'a response kept from script by the mode of the request',
  means:
    'The request is made in the mode no-cors: it succeeds, and script sees nothing of the response. Or it is made in the mode same-origin, and nothing is sent to another origin.',
  why: 'Without CORS the browser fetches what anybody could embed, and keeps it from script: status 0, no header, no body. The mode takes the error away and the response with it.',
  evidence:
    'The request is made with fetch() in the mode no-cors, and no browser is known to stop it; or in the mode same-origin, and leads to another origin.',
  variants: { 'same-origin': 'The mode same-origin reaches no other origin: the browser sends nothing.' },
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
      title: 'Script reads the status of the response',
      how: ({ subject }) =>
        `the call without mode: "${subject.mode ?? 'no-cors'}" gives a response whose type is cors and whose status is not 0`,
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
    subject.mode === 'no-cors' || subject.mode === 'same-origin'
      ? null
      : 'The request is not made in the mode no-cors.',
} as const satisfies Cause<'opaque-response'>

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
