import { proof, type Cause } from './cause.ts'

export const opaqueResponse = {
  id: 'opaque-response',
  name: 'a response kept from script (no-cors)',
  means: 'The request is made in the mode no-cors: it succeeds, and script sees nothing of the response.',
  why: 'Without CORS the browser fetches what anybody could embed, and keeps it from script: status 0, no header, no body. The mode takes the error away and the response with it.',
  evidence: 'The request is made with fetch() in the mode no-cors, and every browser lets it through.',
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
      how: () =>
        'the call without mode: "no-cors" gives a response whose type is cors and whose status is not 0',
    },
  ],
  pitfalls: ['no-cors-mode'],
  restsOn: 'circumstances',
  side: 'page',
  troublesPlainLoads: true,
  standsWithAllowed: true,
  examine: ({ judged, subject, isCrossOrigin, request }) => {
    if (!isCrossOrigin || subject.mode !== 'no-cors' || judged.verdict.outcome !== 'allowed') return null
    return {
      confidence: 'certain',
      title: 'The browser fetches it and keeps it from script: the request is made with mode: "no-cors"',
      evidence: [proof(request, 'what comes back has the type opaque: status 0, no headers, no body')],
    }
  },
  refute: ({ subject }) =>
    subject.mode === 'no-cors' ? null : 'The request is not made in the mode no-cors.',
} as const satisfies Cause<'opaque-response'>
