import { opaqueOrigin } from '../model/case.ts'
import { allowOriginOf } from '../facts/faults.ts'
import { refusedHandshake } from '../facts/handshakes.ts'
import type { Facts } from '../facts/facts.ts'
import { originTakenBy } from '../facts/page-policy.ts'
import { asksAsOpaque } from '../facts/sandboxed.ts'
import { proof, type Cause, type Draft } from './cause.ts'

export const nullOrigin = {
  id: 'null-origin',
  name: 'the page has no origin',
  means:
    'The page is a local file, a data: URL or a sandboxed frame. Its origin is opaque, and the browser sends Origin: null.',
  why: 'A browser cannot tell one opaque origin from another, so no server can trust this one alone.',
  evidence: 'The page’s origin is null, and the browsers block the request.',
  lookAlikes: [
    { cause: 'origin-not-allowed', tell: 'There the page has an origin that could be put on a list.' },
    {
      cause: 'redirect-changes-origin',
      tell: 'There the page has an origin, and a redirect turns it into null.',
    },
  ],
  livesIn: ['frontend-code', 'deployment-platform'],
  fix: null,
  verification: [
    {
      id: 'page-has-origin',
      title: 'The page is served over http or https, and sends its own Origin',
      how: () => 'in the Network panel, the request’s Origin header is no longer null',
    },
  ],
  pitfalls: ['null-allowed', 'reflect-everything'],
  restsOn: 'circumstances',
  side: 'page',
  comesFirst: true,
  examine: (facts) => {
    const { subject, judged, preflight, request } = facts
    if (subject.pageOrigin !== opaqueOrigin || judged.verdict.outcome !== 'blocked') return null
    const sandbox = originTakenBy(facts.evidence.page?.policies ?? [])
    if (sandbox !== null) return takenAway(facts, sandbox)
    const answer = preflight ?? request
    return {
      confidence: 'certain',
      title:
        'The page has no origin of its own: the browser sends Origin: null, and the server does not (and should not) allow that',
      evidence: [
        proof(
          answer,
          answer === null
            ? 'the page’s origin is opaque'
            : `Origin: null is answered ${answer.status}, ${allowOriginOf(answer)}`,
        ),
      ],
    }
  },
  examineHandshake: (facts) => {
    const answer = refusedHandshake(facts)
    if (facts.subject.pageOrigin !== opaqueOrigin || answer === null) return null
    return {
      confidence: 'likely',
      title:
        'The page has no origin of its own: the browser sends Origin: null, and the WebSocket server does not (and should not) let that in',
      evidence: [proof(answer, `the handshake with Origin: null is answered ${answer.status}, not 101`)],
    }
  },
  refute: ({ subject }) =>
    subject.pageOrigin === opaqueOrigin ? null : `The page has an origin: ${subject.pageOrigin}.`,
} as const satisfies Cause<'null-origin'>

/** The page has an address, and its own policy takes the origin away. */
function takenAway({ evidence }: Facts, sandbox: string): Draft<'null-origin'> {
  const asked = evidence.observations.find(asksAsOpaque)
  return {
    confidence: asked === undefined ? 'likely' : 'certain',
    title: `The page’s own policy (${sandbox}) takes its origin away: the browser sends Origin: null, and the server does not (and should not) allow that`,
    evidence: [
      proof({ id: 'page' }, `Content-Security-Policy (header): ${sandbox}`),
      ...(asked === undefined ? [] : [proof(asked, 'Origin: null is not let in')]),
    ],
    particulars: { isSandboxed: true },
  }
}
